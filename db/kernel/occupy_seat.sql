-- Seats the agent: on the seat that is offered to them (L5), else on the lowest free one (R3). Empty when there is none.
-- Whoever sits no longer waits. The product is locked by the caller.
create or replace function kernel.occupy_seat(p_account uuid, p_product text, p_user uuid, p_offered integer, p_waits boolean, p_now timestamptz)
returns shared_seats
language plpgsql as $$
declare
  v_seat shared_seats;
begin
  update shared_seats
     set state = 'in_use', user_id = p_user, tenure = tenure + 1, occupancy_id = gen_random_uuid(), since = p_now,
         offer_expires_at = null, offer_extended = false
   where account_id = p_account and product = p_product
     and seat_no = coalesce(p_offered, (select kernel.free_seat_no(p_account, p_product)))
  returning * into v_seat;
  if p_waits and v_seat.seat_no is not null then
    perform kernel.end_wait(p_account, p_product, p_user, 'seated', p_now);
  end if;
  return v_seat;
end $$;
