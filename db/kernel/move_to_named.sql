-- Shared becomes Named (R12): the open holds belong to the Named seat now and the shared seat is free at once, also while
-- clearing. The product is locked by the caller, who also bumps its version.
create or replace function kernel.move_to_named(p_account uuid, p_product text, p_user uuid, p_now timestamptz) returns void
language plpgsql as $$
begin
  perform kernel.end_wait(p_account, p_product, p_user, 'seat_removed', p_now);
  update holds
     set seat_no = null, tenure = null
   where account_id = p_account and user_id = p_user and product = p_product and ended_at is null;
  perform kernel.free_empty_seats(p_account, p_product, array[p_user], 'moved_to_named', p_now);
end $$;
