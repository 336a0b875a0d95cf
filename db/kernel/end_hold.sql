-- The session is over or the sign-in signed out, from any of the agent's devices; the last one out frees the seat. An id
-- never seen is remembered as ended, so that a take overtaken by its own cancel takes nothing (R15).
create or replace function kernel.end_hold(p_account uuid, p_user uuid, p_token uuid, p_id uuid, p_product text) returns jsonb
language plpgsql as $$
declare
  v_product account_products := kernel.lock_product(p_account, p_product);
  v_now timestamptz := clock_timestamp();
  v_device agent_tokens;
  v_hold holds;
begin
  perform kernel.end_dead_holds(p_account, p_product, v_now);
  v_device := kernel.live_device(p_account, p_user, p_token, v_now);
  if v_device.id is null and not exists (
    select from holds h
      join agent_tokens t on t.account_id = h.account_id and t.user_id = h.user_id and t.device_id = h.device_id
     where h.account_id = p_account and h.user_id = p_user and h.id = p_id and t.id = p_token) then
    return jsonb_build_object('refused', 'signed_out'); -- a token that drains ends what is open on its own device (R20)
  end if;
  insert into holds (account_id, user_id, id, product, kind, state, device_id, device_name, platform,
                     created_at, ended_at, end_reason, last_seen_at, lease_expires_at)
  select p_account, p_user, p_id, p_product, case p_product when 'remote_support' then 'session' else 'sign_in' end, 'ended',
         device_id, device_name, platform, v_now, v_now, 'closed', v_now, v_now
    from agent_tokens where account_id = p_account and user_id = p_user and id = p_token
  on conflict do nothing;

  select * into v_hold from holds where account_id = p_account and user_id = p_user and id = p_id;
  if v_hold.id is null then
    return jsonb_build_object('refused', 'signed_out');
  elsif v_hold.product <> p_product then
    return jsonb_build_object('refused', 'id_already_used');
  elsif v_hold.state <> 'ended' then
    update holds
       set state = 'ended', ended_at = v_now, end_reason = 'closed'
     where account_id = p_account and user_id = p_user and id = p_id
    returning * into v_hold;
    perform kernel.free_empty_seats(p_account, p_product, array[v_hold.seat_no], 'closed', v_now);
    perform kernel.bump(p_account, p_product);
  end if;
  return jsonb_build_object(
    'hold', kernel.hold_view(v_hold, v_product),
    'seat', kernel.seat_view(p_account, p_product, p_user));
end $$;
