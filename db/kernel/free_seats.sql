-- The lowest Shared seats that nobody has, up to so many, while fewer are occupied than the plan has (R3). After the plan shrank,
-- "12 of 10", there are none (R13). The product is locked by the caller.
create or replace function kernel.free_seats(p_account uuid, p_product text, p_many bigint) returns integer[]
language plpgsql as $$
begin
  return array (
    select seat_no
      from shared_seats
     where account_id = p_account and product = p_product and user_id is null
     order by seat_no
     limit least(p_many, greatest(0,
       (select capacity from seat_pools where account_id = p_account and product = p_product and seat_type = 'shared')
       - (select count(*) from shared_seats where account_id = p_account and product = p_product and user_id is not null))));
end $$;
