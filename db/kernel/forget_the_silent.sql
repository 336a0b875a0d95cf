-- Who waits and was not heard from for 5 minutes has left the line (L3). Whether there was any. The product is locked by the
-- caller, who also bumps its version.
create or replace function kernel.forget_the_silent(p_product account_products, p_now timestamptz) returns boolean
language plpgsql as $$
begin
  perform kernel.end_wait(account_id, product, user_id, 'vanished', p_now)
     from kernel.places_in_line
    where account_id = p_product.account_id and product = p_product.product and last_seen_at <= p_now - interval '5 minutes';
  return found;
end $$;
