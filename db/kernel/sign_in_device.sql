-- Signs an agent app in: one live token a device. The same user keeps what is open on it; somebody else's keys and sign-ins
-- end, their connected sessions play out under a token that drains (R20). Takes no seat (R5).
create or replace function kernel.sign_in_device(
  p_account uuid, p_user uuid, p_password_hash text, p_token_hash bytea, p_device text, p_device_name text, p_platform text, p_days integer, p_request text)
returns jsonb
language plpgsql as $$
declare
  v_now timestamptz;
  v_former uuid[];
  v_replaced boolean;
begin
  perform kernel.lock_products(p_account);
  v_now := clock_timestamp();
  perform kernel.settle(p, v_now) from account_products p where p.account_id = p_account;
  -- Locked, and still the password that was proved: a change on its way withdraws this token too, or refuses it.
  perform from users
    where account_id = p_account and id = p_user and status = 'active'
      and (p_password_hash is null or password_hash = p_password_hash)
      for no key update;
  if not found then
    return jsonb_build_object('refused', 'invalid_credentials');
  end if;
  perform kernel.sign_out_holds(p_account, p_device, p_user, 'others', v_now);
  delete from agent_tokens where account_id = p_account and user_id = p_user and device_id = p_device;
  v_replaced := found;
  with withdrawn as (
    update agent_tokens set withdrawn_at = v_now
     where account_id = p_account and device_id = p_device and withdrawn_at is null
    returning user_id)
  select array_agg(user_id) into v_former from withdrawn;
  perform kernel.leave_if_gone(p_account, former, v_now) from unnest(v_former) former;
  if v_replaced or v_former is not null then
    perform kernel.tell_people(p_account); -- the streams of the token before end
  end if;
  insert into agent_tokens (token_hash, account_id, user_id, device_id, device_name, platform, created_at, last_seen_at, expires_at)
  values (p_token_hash, p_account, p_user, p_device, p_device_name, p_platform, v_now, v_now, v_now + make_interval(days => p_days));
  update users set last_active_at = v_now where account_id = p_account and id = p_user;
  insert into events (account_id, at, actor_id, actor_name, action, target_kind, target_id, target_name, after, source, request_id)
  select p_account, v_now, id, name, 'agent_app.signed_in', 'user', id, name,
         jsonb_build_object('device', p_device_name, 'platform', p_platform), 'api', p_request
    from users where account_id = p_account and id = p_user;
  return jsonb_build_object('expiresAt', v_now + make_interval(days => p_days));
end $$;
