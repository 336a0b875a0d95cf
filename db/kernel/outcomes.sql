-- What commands are answered once they are done: the hold, the agent's seat, the lease. Who asked in vain for a seat is
-- remembered (R8). The product is locked by the caller.
create or replace function kernel.outcomes(p_product account_products, p_asked kernel.asked[], p_seats jsonb[], p_now timestamptz) returns setof jsonb
language plpgsql
set plan_cache_mode to force_generic_plan
as $$
begin
  return query
    select case
             when a.refused in ('no_seat_assigned', 'seat_clearing', 'all_shared_seats_in_use') then
               kernel.deny(p_product.account_id, p_product.product, a.user_id, a.refused, p_seats[a.place], p_now)
             when a.refused = 'session_ended' then jsonb_build_object('refused', a.refused, 'endReason', h.end_reason)
             when a.refused is not null then jsonb_build_object('refused', a.refused)
             when h.product <> p_product.product then jsonb_build_object('refused', 'id_already_used')
             when a.verb = 'take' then jsonb_build_object(
               'created', a.changes, 'hold', kernel.hold_view(h.hold, p_product), 'seat', p_seats[a.place],
               'lease', kernel.lease_view(h.hold, p_product))
             when a.verb = 'connect' then jsonb_build_object(
               'hold', kernel.hold_view(h.hold, p_product), 'lease', kernel.lease_view(h.hold, p_product))
             else jsonb_build_object('hold', kernel.hold_view(h.hold, p_product), 'seat', p_seats[a.place])
           end
      from unnest(p_asked) a
      left join lateral (select k as hold, product, end_reason from holds k
        where account_id = p_product.account_id and user_id = a.user_id and id = a.id offset 0) h on true
     order by a.place;
end $$;
