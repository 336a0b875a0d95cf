-- The operator gives somebody a password (when nobody can sign in): an invited person becomes active, a suspended one stays
-- suspended. Every browser and agent app of theirs has to sign in again (R20).
create or replace function kernel.set_password(p_account uuid, p_actor jsonb, p_email text, p_password_hash text) returns jsonb
language plpgsql as $$
declare
  v_user users;
  v_now timestamptz;
begin
  perform kernel.lock_products(p_account); -- before the user: what is open may end (R20)
  if p_actor ->> 'id' is not null then
    return '{"refused": "not_allowed"}';
  end if;
  select * into v_user from users
  where account_id = p_account and email = p_email and deleted_at is null for no key update;
  if not found then
    return '{"refused": "not_found"}';
  end if;
  v_now := clock_timestamp();

  update users set password_hash = p_password_hash, activated_at = coalesce(activated_at, v_now), version = version + 1
  where account_id = p_account and id = v_user.id;
  delete from one_time_links where account_id = p_account and user_id = v_user.id;
  perform kernel.withdraw_access(p_account, v_user.id, v_now);
  insert into events (account_id, at, actor_id, actor_name, action, target_kind, target_id, target_name, before, after,
    source, request_id)
  values (p_account, v_now, null, p_actor ->> 'name', 'password.set', 'user', v_user.id::text, v_user.name,
    jsonb_build_object('status', v_user.status),
    jsonb_build_object('status', case v_user.status when 'invited' then 'active' else v_user.status end),
    p_actor ->> 'source', p_actor ->> 'requestId');
  return jsonb_build_object('id', v_user.id, 'email', v_user.email);
end $$;
