-- Says that the seats of a product changed, to whoever listens too, and until when at most a new hold or place in line lives;
-- then serves the line: as every change ends here, no seat stays free while somebody waits (I7). The product is locked by the
-- caller.
create or replace function kernel.bump(p_account uuid, p_product text, p_now timestamptz, p_expiry timestamptz default 'infinity')
returns void
language plpgsql as $$
declare
  v_waits boolean;
begin
  with bumped as (
    update account_products
       set version = version + 1, next_expiry = least(next_expiry, p_expiry)
     where account_id = p_account and product = p_product
    returning version),
  told as (
    insert into outbox (account_id, product, version) select p_account, p_product, version from bumped)
  select exists (select from waiting_line where account_id = p_account and product = p_product) into v_waits;
  if v_waits then
    perform kernel.serve_line(p, p_now) from account_products p where p.account_id = p_account and p.product = p_product;
  end if;
end $$;
