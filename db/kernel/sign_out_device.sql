-- Signs an agent app out: everything open on the device ends, connected sessions too (R11), and the token is gone.
create or replace function kernel.sign_out_device(p_account uuid, p_user uuid, p_token uuid, p_request text) returns jsonb
language plpgsql as $$
declare
  v_now timestamptz;
  v_token agent_tokens;
begin
  perform kernel.lock_products(p_account);
  v_now := clock_timestamp();
  perform kernel.settle(p, v_now) from account_products p where p.account_id = p_account;
  delete from agent_tokens where account_id = p_account and user_id = p_user and id = p_token returning * into v_token;
  if not found then
    return '{}'; -- a repeat (R15)
  end if;
  perform kernel.sign_out_holds(p_account, v_token.device_id, p_user, 'own', v_now);
  perform kernel.tell_people(p_account);
  perform kernel.leave_if_gone(p_account, p_user, v_now);
  insert into events (account_id, at, actor_id, actor_name, action, target_kind, target_id, target_name, before, source, request_id)
  select p_account, v_now, id, name, 'agent_app.signed_out', 'user', id, name,
         jsonb_build_object('device', v_token.device_name), 'api', p_request
    from users where account_id = p_account and id = p_user;
  return '{}';
end $$;
