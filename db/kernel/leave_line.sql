-- Leaves the line, or lets an offered seat go to the next (L6). Who does not wait has left already.
create or replace function kernel.leave_line(p_account uuid, p_user uuid, p_product text) returns jsonb
language plpgsql as $$
declare
  v_product account_products := kernel.lock_product(p_account, p_product);
  v_now timestamptz := clock_timestamp();
begin
  perform kernel.settle(v_product, v_now);
  if exists (select from waiting_line where account_id = p_account and product = p_product and user_id = p_user) then
    perform kernel.end_wait(p_account, p_product, p_user, 'left', v_now);
    perform kernel.bump(p_account, p_product, v_now);
  end if;
  return jsonb_build_object('seat', kernel.seat_view(p_account, p_product, p_user));
end $$;
