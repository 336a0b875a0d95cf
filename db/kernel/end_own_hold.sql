-- Somebody ends one of their own sessions or sign-ins from the browser, whichever of their devices it is open on: a device
-- that is out of reach holds no seat for longer than they want (R5, R6). What is not theirs, or over, is left alone.
create or replace function kernel.end_own_hold(p_account uuid, p_user uuid, p_product text, p_id uuid) returns jsonb
language plpgsql as $$
declare
  v_product account_products := kernel.lock_product(p_account, p_product);
  v_now timestamptz := clock_timestamp();
begin
  perform kernel.settle(v_product, v_now);
  update holds
     set state = 'ended', ended_at = v_now, end_reason = 'closed'
   where account_id = p_account and user_id = p_user and id = p_id and product = p_product and ended_at is null;
  if found then
    perform kernel.free_empty_seats(p_account, p_product, array[p_user], 'closed', v_now);
    perform kernel.bump(p_account, p_product, v_now);
  end if;
  return jsonb_build_object('seat', kernel.seat_view(p_account, p_product, p_user));
end $$;
