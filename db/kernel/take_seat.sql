-- Opens a session (Remote Support) or a sign-in (Service Desk) and seats the agent where they sit nowhere yet (R5, R6, R7).
-- The id is the app's own: sent again it answers what is and takes nothing (R15).
create or replace function kernel.take_seat(p_account uuid, p_user uuid, p_token uuid, p_id uuid, p_product text, p_mode text)
returns jsonb
language plpgsql as $$
declare
  v_product account_products := kernel.lock_product(p_account, p_product);
  v_now timestamptz := clock_timestamp();
  v_device agent_tokens := kernel.live_device(p_account, p_user, p_token, v_now);
  v_type text;
  v_seat shared_seats;
  v_hold holds;
  v_created boolean := false;
begin
  if v_device.id is null then
    return jsonb_build_object('refused', 'signed_out');
  end if;
  perform kernel.end_dead_holds(p_account, p_product, v_now);

  select * into v_hold from holds where account_id = p_account and user_id = p_user and id = p_id;
  if v_hold.product <> p_product or (v_hold.mode is distinct from p_mode and v_hold.mode is not null) then
    return jsonb_build_object('refused', 'id_already_used');
  elsif v_hold.state = 'ended' then
    return jsonb_build_object('refused', 'session_ended', 'endReason', v_hold.end_reason);
  elsif v_hold.id is null then
    -- As many as one heartbeat can name: more would slow everybody who waits for this product's lock.
    if (select count(*) from (select from holds
          where account_id = p_account and user_id = p_user and ended_at is null limit 200) as opened) = 200 then
      return jsonb_build_object('refused', 'too_many_sessions');
    end if;
    select seat_type into v_type
      from seat_assignments where account_id = p_account and user_id = p_user and product = p_product;
    if v_type is null then
      return kernel.deny(p_account, p_product, p_user, 'no_seat_assigned', v_now);
    elsif v_type = 'shared' then
      select * into v_seat from shared_seats where account_id = p_account and product = p_product and user_id = p_user;
      if v_seat.state = 'clearing' then
        return kernel.deny(p_account, p_product, p_user, 'seat_clearing', v_now);
      elsif v_seat.state is null then
        v_seat := kernel.occupy_seat(p_account, p_product, p_user, v_now);
        if v_seat.seat_no is null then
          return kernel.deny(p_account, p_product, p_user, 'all_shared_seats_in_use', v_now);
        end if;
      end if;
    end if;

    insert into holds (account_id, user_id, id, product, seat_no, tenure, kind, mode, state, device_id, device_name, platform,
                       support_key, created_at, connected_at, last_seen_at, lease_expires_at)
    values (p_account, p_user, p_id, p_product, v_seat.seat_no, v_seat.tenure,
            case when p_mode is null then 'sign_in' else 'session' end, p_mode,
            case p_mode when 'attended' then 'waiting' when 'unattended' then 'connected' else 'signed_in' end,
            v_device.device_id, v_device.device_name, v_device.platform,
            case when p_mode = 'attended' then kernel.new_support_key(p_account) end, v_now,
            case when p_mode = 'unattended' then v_now end, v_now,
            v_now + make_interval(secs => case p_mode when 'unattended' then v_product.connected_lease_seconds
                                                      else v_product.idle_lease_seconds end))
    returning * into v_hold;
    v_created := true;
    perform kernel.bump(p_account, p_product);
  end if;
  return jsonb_build_object(
    'created', v_created,
    'hold', kernel.hold_view(v_hold, v_product),
    'seat', kernel.seat_view(p_account, p_product, p_user),
    'lease', kernel.lease_view(v_hold, v_product));
end $$;
