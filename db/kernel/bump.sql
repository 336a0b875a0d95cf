-- Says that the seats of a product changed. The product is locked by the caller.
create or replace function kernel.bump(p_account uuid, p_product text) returns void
language plpgsql as $$
begin
  update account_products set version = version + 1 where account_id = p_account and product = p_product;
end $$;
