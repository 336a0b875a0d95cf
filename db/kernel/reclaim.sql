-- Settles what time has decided for an account. Never waits: whoever has a product locked settles it anyway.
create or replace function kernel.reclaim(p_account uuid) returns jsonb
language plpgsql as $$
declare
  v_now timestamptz := clock_timestamp();
  v_product account_products;
begin
  if current_setting('transaction_isolation') <> 'read committed' then
    raise exception 'The seat kernel runs at READ COMMITTED only.';
  end if;
  for v_product in
    select * from account_products
     where account_id = p_account and next_expiry <= v_now
     order by product
       for no key update skip locked
  loop
    perform kernel.settle(v_product, clock_timestamp());
  end loop;
  return '{}';
end $$;
