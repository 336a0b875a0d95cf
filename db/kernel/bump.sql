-- Says that the seats of a product changed, to whoever listens too, and until when at most a new hold lives. The product is
-- locked by the caller.
create or replace function kernel.bump(p_account uuid, p_product text, p_expiry timestamptz default 'infinity') returns void
language plpgsql as $$
begin
  with bumped as (
    update account_products
       set version = version + 1, next_expiry = least(next_expiry, p_expiry)
     where account_id = p_account and product = p_product
    returning version
  )
  insert into outbox (account_id, product, version) select p_account, p_product, version from bumped;
end $$;
