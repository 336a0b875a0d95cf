-- The user no longer has the seat of this product, Named or Shared (R12): keys and sign-ins end, connected sessions go on, a
-- place in line or an offer is gone.
-- A Shared seat is clearing until the last of them ends; a clearing that had begun before goes on as it is. The product
-- is locked by the caller, who also bumps its version.
create or replace function kernel.withdraw_seat(p_account uuid, p_product text, p_user uuid, p_now timestamptz) returns void
language plpgsql as $$
begin
  perform kernel.end_wait(p_account, p_product, p_user, 'seat_removed', p_now);
  update holds
     set state = 'ended', ended_at = p_now, end_reason = 'seat_removed'
   where account_id = p_account and user_id = p_user and product = p_product and ended_at is null and state <> 'connected';
  update shared_seats
     set state = 'clearing', cleared_at = coalesce(cleared_at, p_now)
   where account_id = p_account and product = p_product and user_id = p_user and state in ('in_use', 'clearing');
  perform kernel.free_empty_seats(p_account, p_product, array[p_user], 'seat_removed', p_now);
end $$;
