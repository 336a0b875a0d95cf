-- Offers free seats to who waits, first come, first served (L2, L4), inside the change that freed them: nobody overtakes. The
-- product is locked by the caller.
create or replace function kernel.serve_line(p_product account_products, p_now timestamptz) returns void
language plpgsql as $$
begin
  while kernel.offer_seat(p_product, kernel.head_of_line(p_product, null, p_now), p_now) loop
  end loop;
end $$;
