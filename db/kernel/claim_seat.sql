-- Gives somebody the lowest free Shared seat while fewer are occupied than the plan has (R3), or `p_offered`, which is kept for
-- them (L5): to sit on, or until `p_until` to take (L4). After the plan shrank, "12 of 10", nobody new gets one (R13). Empty
-- when there is none. The product is locked by the caller.
create or replace function kernel.claim_seat(
  p_account uuid, p_product text, p_user uuid, p_offered integer, p_until timestamptz, p_now timestamptz)
returns shared_seats
language plpgsql as $$
declare
  v_sits constant boolean := p_until is null;
  v_seat shared_seats;
begin
  update shared_seats
     set user_id = p_user, state = case when v_sits then 'in_use' else 'offered' end,
         tenure = tenure + v_sits::integer, occupancy_id = case when v_sits then gen_random_uuid() end,
         since = case when v_sits then p_now end, offer_expires_at = p_until, offer_extended = false
   where account_id = p_account and product = p_product
     and seat_no = coalesce(p_offered, (
       select seat_no from shared_seats
        where account_id = p_account and product = p_product and user_id is null
        order by seat_no limit 1))
     and (p_offered is not null
          or (select count(*) from shared_seats where account_id = p_account and product = p_product and user_id is not null)
             < (select capacity from seat_pools where account_id = p_account and product = p_product and seat_type = 'shared'))
  returning * into v_seat;
  return v_seat;
end $$;
