-- Somebody who may be waiting was heard from (L3): a heartbeat, an open page. Takes a product's lock only for who was silent
-- for so long that they were passed over: they count again, and a seat may be free for them.
create or replace function kernel.hear(p_account uuid, p_user uuid) returns void
language plpgsql as $$
declare
  v_now timestamptz := clock_timestamp();
  v_product account_products;
  v_place waiting_line;
begin
  for v_place in
    select * from waiting_line
     where account_id = p_account and product in ('remote_support', 'service_desk') and user_id = p_user
     order by product
  loop
    if v_place.last_seen_at > v_now - interval '1 minute' then
      update waiting_line set last_seen_at = greatest(last_seen_at, v_now)
       where account_id = p_account and product = v_place.product and user_id = p_user;
    else
      v_product := kernel.lock_product(p_account, v_place.product);
      v_now := clock_timestamp();
      perform kernel.settle(v_product, v_now);
      update waiting_line set last_seen_at = v_now where account_id = p_account and product = v_place.product and user_id = p_user;
      perform kernel.bump(p_account, v_place.product, v_now);
    end if;
  end loop;
end $$;
