-- Settles one product whose time has come, of any account, and answers whether there was one. Any process may run it at any
-- time: what somebody has locked is theirs to settle.
create or replace function kernel.sweep() returns jsonb
language plpgsql as $$
declare
  v_product account_products;
begin
  if current_setting('transaction_isolation') <> 'read committed' then
    raise exception 'The seat kernel runs at READ COMMITTED only.';
  end if;
  select * into v_product
    from account_products
   where next_expiry <= clock_timestamp()
   order by random() -- one that fails keeps none of the others waiting
   limit 1
     for no key update skip locked;
  if found then
    perform kernel.settle(v_product, clock_timestamp());
  end if;
  return to_jsonb(v_product.account_id is not null);
end $$;
