-- What time alone has decided since the last change of a product's seats: holds whose lease ran out have ended, offers that
-- nobody took are missed, who was not heard from for too long has left the line. Runs first in every verb, so that neither a
-- dead client nor a forgotten offer blocks a seat; `next_expiry` says when there can be something to do, since leases and
-- offers only grow. The product is locked by the caller.
create or replace function kernel.settle(p_product account_products, p_now timestamptz) returns void
language plpgsql as $$
declare
  v_changed boolean;
begin
  if p_now < p_product.next_expiry then
    return;
  end if;
  v_changed := kernel.end_dead_holds(p_product, p_now);
  v_changed := kernel.miss_offers(p_product, p_now) or v_changed;
  v_changed := kernel.forget_the_silent(p_product, p_now) or v_changed;
  update account_products p
     set next_expiry = least(
           (select min(case state when 'waiting' then least(lease_expires_at, created_at + make_interval(secs => p.support_key_seconds))
                                  else lease_expires_at end)
              from holds where account_id = p.account_id and product = p.product and ended_at is null),
           (select min(offer_expires_at) from shared_seats
             where account_id = p.account_id and product = p.product and state = 'offered'),
           (select min(last_seen_at) + interval '5 minutes' from kernel.places_in_line
             where account_id = p.account_id and product = p.product),
           'infinity')
   where p.account_id = p_product.account_id and p.product = p_product.product;
  if v_changed then
    perform kernel.bump(p_product.account_id, p_product.product, p_now);
  end if;
end $$;
