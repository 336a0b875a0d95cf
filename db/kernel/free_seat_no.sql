-- The lowest free Shared seat while fewer are occupied than the plan has (R3); after the plan shrank, "12 of 10", none (R13).
create or replace function kernel.free_seat_no(p_account uuid, p_product text) returns integer
language plpgsql as $$
begin
  return (
    select seat_no
      from shared_seats
     where account_id = p_account and product = p_product and user_id is null
       and (select count(*) from shared_seats where account_id = p_account and product = p_product and user_id is not null)
         < (select capacity from seat_pools where account_id = p_account and product = p_product and seat_type = 'shared')
     order by seat_no
     limit 1);
end $$;
