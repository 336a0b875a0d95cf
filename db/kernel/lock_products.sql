-- Takes the lock rows of all products of an account, Remote Support first. Whoever calls takes the time and reads afterwards.
create or replace function kernel.lock_products(p_account uuid) returns void
language plpgsql as $$
begin
  if current_setting('transaction_isolation') <> 'read committed' then
    raise exception 'People and seats change at READ COMMITTED only: an older snapshot misses what was done before the lock.';
  end if;
  perform 1 from account_products where account_id = p_account order by product for no key update;
end $$;
