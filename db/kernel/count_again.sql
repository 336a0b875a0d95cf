-- Who was silent in line is there again (L3): they count from now on, and a seat may be free for them.
create or replace function kernel.count_again(p_account uuid, p_user uuid) returns jsonb
language plpgsql as $$
declare
  v_now timestamptz;
  v_products text[];
begin
  perform kernel.lock_products(p_account);
  v_now := clock_timestamp();
  perform kernel.settle(p, v_now) from account_products p where p.account_id = p_account;
  with heard as (
    update waiting_line set last_seen_at = v_now where account_id = p_account and user_id = p_user returning product)
  select array_agg(product order by product) into v_products from heard;
  perform kernel.bump(p_account, waited, v_now) from unnest(v_products) waited;
  return '{}';
end $$;
