-- Offers free seats to who waits, first come, first served (L2, L4), inside the change that freed them: nobody overtakes. At
-- once to as many as there are seats for, of those heard from within the last minute (L3). The product is locked by the caller.
create or replace function kernel.serve_line(p_product account_products, p_now timestamptz) returns void
language plpgsql as $$
declare
  v_until constant timestamptz := p_now + make_interval(secs => p_product.offer_seconds);
  v_free constant bigint := greatest(0,
    (select capacity from seat_pools
      where account_id = p_product.account_id and product = p_product.product and seat_type = 'shared')
    - (select count(*) from shared_seats
        where account_id = p_product.account_id and product = p_product.product and user_id is not null));
  v_next constant uuid[] := array (
    select user_id from kernel.places_in_line
     where account_id = p_product.account_id and product = p_product.product and last_seen_at > p_now - interval '1 minute'
     order by position
     limit v_free);
  v_seats constant integer[] := array (
    select seat_no from shared_seats
     where account_id = p_product.account_id and product = p_product.product and user_id is null
     order by seat_no
     limit cardinality(v_next));
begin
  if v_seats <> '{}' then
    update shared_seats
       set user_id = v_next[array_position(v_seats, seat_no)], state = 'offered', offer_expires_at = v_until, offer_extended = false
     where account_id = p_product.account_id and product = p_product.product and seat_no = any (v_seats);
    update account_products set next_expiry = least(next_expiry, v_until)
     where account_id = p_product.account_id and product = p_product.product;
  end if;
end $$;
