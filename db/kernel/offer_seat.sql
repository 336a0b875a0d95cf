-- Keeps the lowest free seat for somebody in line (L4) while fewer are occupied than the plan has. Whether there was one for
-- them. The product is locked by the caller.
create or replace function kernel.offer_seat(p_product account_products, p_user uuid, p_now timestamptz) returns boolean
language plpgsql as $$
declare
  v_expiry constant timestamptz := p_now + make_interval(secs => p_product.offer_seconds);
begin
  if p_user is null then
    return false;
  end if;
  update shared_seats
     set state = 'offered', user_id = p_user, offer_expires_at = v_expiry, offer_extended = false
   where account_id = p_product.account_id and product = p_product.product
     and seat_no = (select kernel.free_seat_no(p_product.account_id, p_product.product));
  if not found then
    return false;
  end if;
  update account_products set next_expiry = least(next_expiry, v_expiry)
   where account_id = p_product.account_id and product = p_product.product;
  return true;
end $$;
