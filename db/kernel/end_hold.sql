-- The session is over or the sign-in signed out, from any of the agent's devices; the last one out frees the seat. An id
-- never seen is remembered as ended, so that a take overtaken by its own cancel takes nothing (R15). A token that drains ends
-- only what its own device opened (R20).
create or replace function kernel.end_hold(p_account uuid, p_user uuid, p_token uuid, p_id uuid, p_product text) returns jsonb
language plpgsql as $$
declare
  v_product account_products := kernel.lock_product(p_account, p_product);
  v_now timestamptz := clock_timestamp();
  v_device record;
  v_hold holds;
begin
  perform kernel.settle(v_product, v_now);
  select t.device_id, t.device_name, t.platform, t.draining, h as hold
    into v_device
    from kernel.open_tokens t
    left join holds h on h.account_id = p_account and h.user_id = p_user and h.id = p_id
   where t.account_id = p_account and t.user_id = p_user and t.id = p_token and t.expires_at > v_now;
  v_hold := v_device.hold;
  if v_device.device_id is null or (v_device.draining and v_hold.device_id is distinct from v_device.device_id) then
    return jsonb_build_object('refused', 'signed_out');
  end if;

  if v_hold.id is null then
    insert into holds (account_id, user_id, id, product, kind, state, device_id, device_name, platform,
                       created_at, ended_at, end_reason, last_seen_at, lease_expires_at)
    values (p_account, p_user, p_id, p_product, case p_product when 'remote_support' then 'session' else 'sign_in' end, 'ended',
            v_device.device_id, v_device.device_name, v_device.platform, v_now, v_now, 'closed', v_now, v_now)
    on conflict do nothing; -- the other product, which somebody else may have locked, has the id by now
    select * into v_hold from holds where account_id = p_account and user_id = p_user and id = p_id;
  end if;
  if v_hold.product <> p_product then
    return jsonb_build_object('refused', 'id_already_used');
  elsif v_hold.state <> 'ended' then
    update holds
       set state = 'ended', ended_at = v_now, end_reason = 'closed'
     where account_id = p_account and user_id = p_user and id = p_id
    returning * into v_hold;
    perform kernel.free_empty_seats(p_account, p_product, array[p_user], 'closed', v_now);
    perform kernel.bump(p_account, p_product, v_now);
  end if;
  return jsonb_build_object(
    'hold', kernel.hold_view(v_hold, v_product),
    'seat', kernel.seat_view(p_account, p_product, p_user));
end $$;
