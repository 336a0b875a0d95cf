-- Ends an occupancy and remembers it. Its holds have ended or moved; the product is locked by the caller.
create or replace function kernel.free_seat(p_account uuid, p_product text, p_seat_no integer, p_reason text, p_now timestamptz)
returns tenures
language plpgsql as $$
declare
  v_tenure tenures;
begin
  insert into tenures (account_id, product, seat_no, tenure, occupancy_id, user_id, from_at, to_at, reason)
  select account_id, product, seat_no, tenure, occupancy_id, user_id, since, p_now, p_reason
    from shared_seats
   where account_id = p_account and product = p_product and seat_no = p_seat_no
  returning * into v_tenure;
  update shared_seats
     set state = 'free', user_id = null, occupancy_id = null, since = null, cleared_at = null, cleared_by = null
   where account_id = p_account and product = p_product and seat_no = p_seat_no;
  return v_tenure;
end $$;
