-- Ends one occupancy, the one the person saw (R9, R11): connected sessions go on, everything else ends at once. `p_own`:
-- only the actor's, any other is like one of theirs that is over; else a manager clears agents only, and only of their groups
-- (R18). Recorded where it changes something. Tells others who is `next`: to whom the seat went, or goes once it is free.
create or replace function kernel.clear_seat(p_account uuid, p_actor jsonb, p_own boolean, p_product text, p_occupancy uuid)
returns jsonb
language plpgsql as $$
declare
  v_product account_products := kernel.lock_product(p_account, p_product);
  v_now timestamptz := clock_timestamp();
  v_actor uuid := (p_actor ->> 'id')::uuid;
  v_groups constant uuid[] := case when not p_own then kernel.reach_of(p_account, v_actor) end;
  v_rights text[] := coalesce(kernel.actor_rights(p_account, p_actor), '{}');
  v_seat shared_seats;
  v_past tenures;
  v_agent users;
  v_connected integer;
  v_outcome text;
begin
  perform kernel.settle(v_product, v_now);
  if p_own and exists (select from seat_assignments
                        where account_id = p_account and user_id = v_actor and product = p_product and seat_type = 'named') then
    return jsonb_build_object('refused', 'named_seat_cannot_be_cleared');
  end if;
  select * into v_seat
    from shared_seats
   where account_id = p_account and product = p_product and occupancy_id = p_occupancy and (user_id = v_actor or not p_own);
  select * into v_past
    from tenures
   where account_id = p_account and product = p_product and occupancy_id = p_occupancy and (user_id = v_actor or not p_own);
  select * into v_agent
    from users
   where account_id = p_account and id = case when p_own then v_actor else coalesce(v_seat.user_id, v_past.user_id) end
     and kernel.in_reach(p_account, v_groups, id);
  if v_agent.id is null then
    return jsonb_build_object('refused', 'not_found');
  elsif not p_own and 'manage_seats' <> all (v_rights) then
    return jsonb_build_object('refused', 'not_allowed');
  elsif not p_own and 'manage_account' <> all (v_rights) and v_agent.role <> 'agent' then
    return jsonb_build_object('refused', 'agents_only');
  end if;

  if v_seat.state = 'in_use' then
    update holds
       set state = 'ended', ended_at = v_now, end_reason = 'cleared'
     where account_id = p_account and user_id = v_agent.id and product = p_product
       and seat_no = v_seat.seat_no and tenure = v_seat.tenure and ended_at is null and state <> 'connected';
    update shared_seats
       set state = 'clearing', cleared_at = v_now, cleared_by = v_actor
     where account_id = p_account and product = p_product and seat_no = v_seat.seat_no;
    v_past := (kernel.free_empty_seats(p_account, p_product, array[v_agent.id], 'cleared', v_now))[1];
    v_outcome := case when v_past.tenure is null then 'clearing' else 'freed' end;
    insert into events (account_id, at, actor_id, actor_name, action, target_kind, target_id, target_name, before, after, source, request_id)
    values (p_account, v_now, v_actor, p_actor ->> 'name', 'seat.cleared', 'user', v_agent.id, v_agent.name,
            jsonb_build_object('product', p_product, 'seatNo', v_seat.seat_no, 'occupancyId', p_occupancy,
                               'since', v_seat.since, 'state', 'in_use'),
            jsonb_build_object('state', case v_outcome when 'freed' then 'free' else 'clearing' end),
            p_actor ->> 'source', p_actor ->> 'requestId');
    perform kernel.bump(p_account, p_product, v_now);
  else
    v_outcome := case when v_seat.state = 'clearing' then 'already_clearing' else 'already_released' end;
  end if;
  select count(*) into v_connected
    from holds
   where account_id = p_account and user_id = v_agent.id and product = p_product
     and seat_no = v_seat.seat_no and tenure = v_seat.tenure and ended_at is null;
  return jsonb_build_object(
    'outcome', v_outcome,
    'agent', jsonb_build_object('id', v_agent.id, 'name', v_agent.name),
    'product', p_product, 'connected', v_connected,
    'next', case when not p_own then (
      select jsonb_build_object('id', case when kernel.in_reach(p_account, v_groups, u.id) then u.id end,
               'name', kernel.shown_name(p_account, v_groups, u.id, u.name))
        from users u
       where u.account_id = p_account and u.id = case
         when v_outcome in ('clearing', 'already_clearing') then kernel.head_of_line(v_product, null, v_now)
         when v_outcome = 'freed' then (
           select user_id from shared_seats
            where account_id = p_account and product = p_product and state = 'offered'
              and offer_expires_at = v_now + make_interval(secs => v_product.offer_seconds)
            limit 1) end) end,
    'releasedAt', case v_outcome when 'already_released' then v_past.to_at end,
    'seat', case when p_own then kernel.seat_view(p_account, p_product, v_actor) end);
end $$;
