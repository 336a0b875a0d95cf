-- A new password for somebody who just proved the old one. Every browser and agent app has to sign in again (R20).
create or replace function kernel.change_password(p_account uuid, p_actor jsonb, p_old_hash text, p_new_hash text) returns jsonb
language plpgsql as $$
declare
  v_user users;
  v_now timestamptz;
begin
  perform kernel.lock_products(p_account); -- before the user: what is open may end (R20)
  select * into v_user from users where account_id = p_account and id = (p_actor->>'id')::uuid for no key update;
  v_now := clock_timestamp();
  if v_user.status is distinct from 'active' or v_user.password_hash is distinct from p_old_hash then
    return jsonb_build_object('refused', 'changed_meanwhile');
  end if;

  update users set password_hash = p_new_hash where account_id = p_account and id = v_user.id;
  delete from one_time_links where account_id = p_account and user_id = v_user.id;
  perform kernel.withdraw_access(p_account, v_user.id, v_now);
  insert into events (account_id, at, actor_id, actor_name, action, target_kind, target_id, target_name, source, request_id)
  values (p_account, v_now, v_user.id, p_actor->>'name', 'password.changed', 'user', v_user.id::text, v_user.name,
    p_actor->>'source', p_actor->>'requestId');
  return jsonb_build_object('user', v_user.id);
end $$;
