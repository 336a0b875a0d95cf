-- Signs one's own agent app out from afar (R20): keys and sign-ins of its device end, connected sessions play out.
create or replace function kernel.sign_out_app(p_account uuid, p_actor jsonb, p_token uuid) returns jsonb
language plpgsql as $$
declare
  v_user uuid := (p_actor ->> 'id')::uuid;
  v_now timestamptz;
  v_token agent_tokens;
begin
  perform kernel.lock_products(p_account);
  v_now := clock_timestamp();
  update agent_tokens set withdrawn_at = v_now
  where account_id = p_account and user_id = v_user and id = p_token and withdrawn_at is null
  returning * into v_token;
  if not found then
    return '{"refused": "not_found"}';
  end if;
  perform kernel.sign_out_holds(p_account, v_token.device_id, v_user, 'idle', v_now);
  perform kernel.tell_people(p_account);
  insert into events (account_id, at, actor_id, actor_name, action, target_kind, target_id, target_name, before, source, request_id)
  values (p_account, v_now, v_user, p_actor ->> 'name', 'agent_app.signed_out', 'user', v_user, p_actor ->> 'name',
    jsonb_build_object('device', v_token.device_name), p_actor ->> 'source', p_actor ->> 'requestId');
  return '{}';
end $$;
