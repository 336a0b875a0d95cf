-- Ends dead holds of an account where there are any. Never waits: whoever has a product locked ends its dead holds anyway.
create or replace function kernel.reclaim(p_account uuid) returns jsonb
language plpgsql as $$
declare
  v_now timestamptz := clock_timestamp();
  v_product text;
begin
  if current_setting('transaction_isolation') <> 'read committed' then
    raise exception 'The seat kernel runs at READ COMMITTED only.';
  end if;
  for v_product in
    select p.product from account_products p
     where p.account_id = p_account
       and exists (select from holds h
                    where h.account_id = p_account and h.product = p.product and h.ended_at is null
                      and (h.lease_expires_at <= v_now
                           or (h.state = 'waiting' and h.created_at <= v_now - make_interval(secs => p.support_key_seconds))))
     order by p.product
       for no key update skip locked
  loop
    perform kernel.end_dead_holds(p_account, v_product, clock_timestamp());
  end loop;
  return '{}';
end $$;
