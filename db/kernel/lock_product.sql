-- Every verb starts here: one verb at a time for the seats of a product. Whoever calls takes the time and reads afterwards.
create or replace function kernel.lock_product(p_account uuid, p_product text) returns account_products
language plpgsql as $$
declare
  v_product account_products;
begin
  if current_setting('transaction_isolation') <> 'read committed' then
    raise exception 'The seat kernel runs at READ COMMITTED only: an older snapshot misses what was done before the lock.';
  end if;
  select * into v_product from account_products where account_id = p_account and product = p_product for no key update;
  return v_product;
end $$;
