-- Opens a session (Remote Support) or a sign-in (Service Desk) and seats the agent where they sit nowhere yet (R5, R6, R7).
-- The id is the app's own: sent again it answers what is and takes nothing (R15).
create or replace function kernel.take_seat(p_account uuid, p_user uuid, p_token uuid, p_id uuid, p_product text, p_mode text)
returns jsonb
language plpgsql as $$
declare
  v_product account_products := kernel.lock_product(p_account, p_product);
  v_now timestamptz := clock_timestamp();
  v_agent record;
  v_seat shared_seats;
  v_hold holds;
  v_created boolean := false;
begin
  perform kernel.settle(v_product, v_now);
  select t.device_id, t.device_name, t.platform, a.seat_type, s.state as seat_state, s.seat_no, s.tenure,
         w.user_id is not null as waits, h as hold,
         (select count(*) from (select from holds
            where account_id = p_account and user_id = p_user and ended_at is null limit 200) as opened) as opened
    into v_agent
    from kernel.live_tokens t
    left join seat_assignments a on a.account_id = p_account and a.user_id = p_user and a.product = p_product
    left join shared_seats s on s.account_id = p_account and s.product = p_product and s.user_id = p_user
    left join waiting_line w on w.account_id = p_account and w.product = p_product and w.user_id = p_user
    left join holds h on h.account_id = p_account and h.user_id = p_user and h.id = p_id
   where t.account_id = p_account and t.user_id = p_user and t.id = p_token and t.expires_at > v_now;
  if not found then
    return jsonb_build_object('refused', 'signed_out');
  end if;

  v_hold := v_agent.hold;
  if v_hold.product <> p_product or (v_hold.mode is distinct from p_mode and v_hold.mode is not null) then
    return jsonb_build_object('refused', 'id_already_used');
  elsif v_hold.state = 'ended' then
    return jsonb_build_object('refused', 'session_ended', 'endReason', v_hold.end_reason);
  elsif v_hold.id is null then
    -- As many as one heartbeat can name: more would slow everybody who waits for this product's lock.
    if v_agent.opened = 200 then
      return jsonb_build_object('refused', 'too_many_sessions');
    elsif v_agent.seat_type is null then
      return kernel.deny(p_account, p_product, p_user, 'no_seat_assigned', v_now);
    elsif v_agent.seat_type = 'shared' and v_agent.seat_state = 'clearing' then
      return kernel.deny(p_account, p_product, p_user, 'seat_clearing', v_now);
    elsif v_agent.seat_type = 'shared' and v_agent.seat_state is distinct from 'in_use' then
      v_seat := kernel.claim_seat(p_account, p_product, p_user, v_agent.seat_no, null, v_now);
      if v_seat.seat_no is null then
        return kernel.deny(p_account, p_product, p_user, 'all_shared_seats_in_use', v_now);
      elsif v_agent.waits then
        perform kernel.end_wait(p_account, p_product, p_user, 'seated', v_now);
      end if;
    end if;

    while not v_created loop -- again where a support key is taken; all keys in use are of the product that is locked
      insert into holds (account_id, user_id, id, product, seat_no, tenure, kind, mode, state, device_id, device_name, platform,
                         support_key, created_at, connected_at, last_seen_at, lease_expires_at)
      values (p_account, p_user, p_id, p_product,
              coalesce(v_seat.seat_no, v_agent.seat_no), coalesce(v_seat.tenure, v_agent.tenure),
              case when p_mode is null then 'sign_in' else 'session' end, p_mode,
              case p_mode when 'attended' then 'waiting' when 'unattended' then 'connected' else 'signed_in' end,
              v_agent.device_id, v_agent.device_name, v_agent.platform,
              case when p_mode = 'attended' then kernel.new_support_key() end, v_now,
              case when p_mode = 'unattended' then v_now end, v_now,
              v_now + make_interval(secs => case p_mode when 'unattended' then v_product.connected_lease_seconds
                                                        else v_product.idle_lease_seconds end))
      on conflict do nothing
      returning * into v_hold;
      v_created := found;
      if not v_created and exists (select from holds where account_id = p_account and user_id = p_user and id = p_id) then
        raise serialization_failure using message = 'The id was used for the other product at the same moment: send it again.';
      end if;
    end loop;
    perform kernel.bump(p_account, p_product, v_now, least(
      v_hold.lease_expires_at, v_now + make_interval(secs => v_product.support_key_seconds)));
  end if;
  return jsonb_build_object(
    'created', v_created,
    'hold', kernel.hold_view(v_hold, v_product),
    'seat', kernel.seat_view(p_account, p_product, p_user),
    'lease', kernel.lease_view(v_hold, v_product));
end $$;
