-- Seats the agent on the lowest free Shared seat while fewer are occupied than the plan has (R3); after the plan shrank,
-- "12 of 10", nobody new sits down (R13). Empty when there is none. The product is locked by the caller.
create or replace function kernel.occupy_seat(p_account uuid, p_product text, p_user uuid, p_now timestamptz) returns shared_seats
language plpgsql as $$
declare
  v_seat shared_seats;
begin
  update shared_seats
     set state = 'in_use', user_id = p_user, tenure = tenure + 1, occupancy_id = gen_random_uuid(), since = p_now
   where account_id = p_account and product = p_product
     and seat_no = (select seat_no from shared_seats
                     where account_id = p_account and product = p_product and user_id is null
                     order by seat_no limit 1)
     and (select count(*) from shared_seats
           where account_id = p_account and product = p_product and user_id is not null)
       < (select capacity from seat_pools where account_id = p_account and product = p_product and seat_type = 'shared')
  returning * into v_seat;
  return v_seat;
end $$;
