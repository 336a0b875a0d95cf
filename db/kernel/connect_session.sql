-- The customer joined the session, on the device that made it. Sent again it answers what is (R15).
create or replace function kernel.connect_session(p_account uuid, p_user uuid, p_token uuid, p_id uuid) returns jsonb
language plpgsql as $$
declare
  v_product account_products := kernel.lock_product(p_account, 'remote_support');
  v_now timestamptz := clock_timestamp();
  v_device kernel.live_tokens;
  v_hold holds;
begin
  perform kernel.settle(v_product, v_now);
  select * into v_device
    from kernel.live_tokens
   where account_id = p_account and user_id = p_user and id = p_token and expires_at > v_now;
  if not found then
    return jsonb_build_object('refused', 'signed_out');
  end if;

  select * into v_hold
    from holds
   where account_id = p_account and user_id = p_user and id = p_id and kind = 'session' and device_id = v_device.device_id;
  if v_hold.id is null then
    return jsonb_build_object('refused', 'not_found');
  elsif v_hold.state = 'ended' then
    return jsonb_build_object('refused', 'session_ended', 'endReason', v_hold.end_reason);
  elsif v_hold.state = 'waiting' then
    update holds
       set state = 'connected', connected_at = v_now, last_seen_at = v_now,
           lease_expires_at = greatest(lease_expires_at, v_now + make_interval(secs => v_product.connected_lease_seconds))
     where account_id = p_account and user_id = p_user and id = p_id
    returning * into v_hold;
    perform kernel.bump(p_account, 'remote_support', v_now);
  end if;
  return jsonb_build_object(
    'hold', kernel.hold_view(v_hold, v_product),
    'lease', kernel.lease_view(v_hold, v_product));
end $$;
