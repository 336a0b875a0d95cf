-- Keeps a free seat for somebody in line (L4). Whether there was one for them. The product is locked by the caller.
create or replace function kernel.offer_seat(p_product account_products, p_user uuid, p_now timestamptz) returns boolean
language plpgsql as $$
declare
  v_until constant timestamptz := p_now + make_interval(secs => p_product.offer_seconds);
  v_seat integer;
begin
  if p_user is null then
    return false;
  end if;
  v_seat := (kernel.free_seats(p_product.account_id, p_product.product, 1))[1];
  if v_seat is null then
    return false;
  end if;
  update shared_seats
     set user_id = p_user, state = 'offered', offer_expires_at = v_until, offer_extended = false
   where account_id = p_product.account_id and product = p_product.product and seat_no = v_seat;
  update account_products set next_expiry = least(next_expiry, v_until)
   where account_id = p_product.account_id and product = p_product.product;
  return true;
end $$;
