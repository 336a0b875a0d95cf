-- Opens sessions (Remote Support) or sign-ins (Service Desk) and seats who sits nowhere yet (R5, R6, R7): on the seat that is kept
-- for them (L5), else on the lowest that is free when it is their turn: one of `p_free`, or one that a command before theirs left;
-- `p_left` are the occupancies that ended so. The product is locked by the caller, who also bumps its version.
create or replace function kernel.take_seats(
  p_product account_products, p_asked kernel.asked[], p_free integer[], p_left tenures[], p_now timestamptz)
returns void
language plpgsql
set plan_cache_mode to force_generic_plan
as $$
declare
  v_asked kernel.asked;
  v_free integer[] := p_free;
  v_left constant uuid[] := case when p_left is not null then array (select user_id from unnest(p_left)) end;
  v_below integer;
  v_users uuid[] := '{}';
  v_seats integer[] := '{}';
  v_opening integer := 0;
  v_opened integer;
begin
  foreach v_asked in array p_asked loop
    if v_asked.user_id = any (v_left) then
      v_below := width_bucket(v_asked.seat_no, v_free);
      v_free := v_free[:v_below] || v_asked.seat_no || v_free[v_below + 1:];
    elsif v_asked.verb = 'take' and v_asked.changes then
      v_opening := v_opening + 1;
      if v_asked.seat_type = 'shared' and v_asked.seat_state is distinct from 'in_use' then
        if v_asked.waits then
          perform kernel.end_wait(p_product.account_id, p_product.product, v_asked.user_id, 'seated', p_now);
        end if;
        v_users := v_users || v_asked.user_id;
        v_seats := v_seats || coalesce(v_asked.seat_no, v_free[1]);
        if v_asked.seat_no is null then
          v_free := v_free[2:];
        end if;
      end if;
    end if;
  end loop;

  if v_users <> '{}' then
    update shared_seats
       set user_id = v_users[array_position(v_seats, seat_no)], state = 'in_use', tenure = tenure + 1,
           occupancy_id = gen_random_uuid(), since = p_now, offer_expires_at = null, offer_extended = false
     where account_id = p_product.account_id and product = p_product.product and seat_no = any (v_seats);
  end if;

  while v_opening > 0 loop -- again where a support key is taken; all keys in use are of the product that is locked
    insert into holds (account_id, user_id, id, product, seat_no, tenure, kind, mode, state, device_id, device_name, platform,
                       support_key, created_at, connected_at, last_seen_at, lease_expires_at)
    select p_product.account_id, a.user_id, a.id, p_product.product, s.seat_no, s.tenure,
           case when a.mode is null then 'sign_in' else 'session' end, a.mode,
           case a.mode when 'attended' then 'waiting' when 'unattended' then 'connected' else 'signed_in' end,
           a.device_id, a.device_name, a.platform,
           case when a.mode = 'attended' then kernel.new_support_key() end, p_now,
           case when a.mode = 'unattended' then p_now end, p_now,
           p_now + make_interval(secs => case a.mode when 'unattended' then p_product.connected_lease_seconds
                                                     else p_product.idle_lease_seconds end)
      from unnest(p_asked) a
      left join lateral (select seat_no, tenure from shared_seats
        where account_id = p_product.account_id and product = p_product.product and user_id = a.user_id offset 0) s on true
     where a.verb = 'take' and a.changes
    on conflict do nothing;
    get diagnostics v_opened = row_count;
    v_opening := v_opening - v_opened;
    if v_opening > 0 and exists (
      select from unnest(p_asked) a
        join holds h on h.account_id = p_product.account_id and h.user_id = a.user_id and h.id = a.id
       where a.verb = 'take' and a.changes and h.product <> p_product.product)
    then
      raise serialization_failure using message = 'The id was used for the other product at the same moment: send it again.';
    end if;
  end loop;
end $$;
