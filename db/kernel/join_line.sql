-- Joins the line for a product's Shared seats, or says still here (L1, L3): beside a free seat it answers with an offer at
-- once, while in use with the seat.
create or replace function kernel.join_line(p_account uuid, p_user uuid, p_product text) returns jsonb
language plpgsql as $$
declare
  v_product account_products := kernel.lock_product(p_account, p_product);
  v_now timestamptz := clock_timestamp();
  v_agent record;
begin
  perform kernel.settle(v_product, v_now);
  select a.seat_type, s.state, c.capacity, w.user_id is not null as waits into v_agent
    from users u
    left join seat_assignments a on a.account_id = p_account and a.user_id = p_user and a.product = p_product
    left join shared_seats s on s.account_id = p_account and s.product = p_product and s.user_id = p_user
    left join waiting_line w on w.account_id = p_account and w.product = p_product and w.user_id = p_user
    left join seat_pools c on c.account_id = p_account and c.product = p_product and c.seat_type = 'shared'
   where u.account_id = p_account and u.id = p_user and u.status = 'active';
  if not found then
    return jsonb_build_object('refused', 'signed_out');
  elsif v_agent.state = 'clearing' then
    return jsonb_build_object('refused', 'seat_clearing', 'seat', kernel.seat_view(p_account, p_product, p_user));
  elsif v_agent.seat_type is null then
    return jsonb_build_object('refused', 'no_seat_assigned');
  elsif v_agent.seat_type = 'named' then
    return jsonb_build_object('refused', 'named_seat_needs_no_line');
  elsif v_agent.state is null and v_agent.capacity = 0 and not v_agent.waits then
    return jsonb_build_object('refused', 'no_seats_in_plan');
  elsif v_agent.state is distinct from 'in_use' then
    update waiting_line set last_seen_at = v_now
     where account_id = p_account and product = p_product and user_id = p_user and last_seen_at > v_now - interval '1 minute';
    if not found then
      insert into waiting_line (account_id, product, user_id, joined_at, last_seen_at)
      values (p_account, p_product, p_user, v_now, v_now)
      on conflict (account_id, product, user_id) do update set last_seen_at = excluded.last_seen_at;
      perform kernel.bump(p_account, p_product, v_now, v_now + interval '5 minutes');
    end if;
  end if;
  return jsonb_build_object('seat', kernel.seat_view(p_account, p_product, p_user));
end $$;
