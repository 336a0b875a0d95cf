-- Writes new capacities, an array of {product, seatType, capacity}, with one event a pool. Shared seats get their rows and
-- keep them for ever: a seat's occupancies are counted on its row.
create or replace function kernel.write_capacity(p_account uuid, p_actor jsonb, p_changes jsonb, p_now timestamptz) returns void
language plpgsql as $$
declare
  v_change constant uuid := gen_random_uuid();
begin
  with changed as (
    update seat_pools p
    set capacity = c.capacity
    from jsonb_to_recordset(p_changes) as c(product text, "seatType" text, capacity int)
    join seat_pools had on had.account_id = p_account and had.product = c.product and had.seat_type = c."seatType"
    where p.account_id = p_account and p.product = c.product and p.seat_type = c."seatType" and p.capacity <> c.capacity
    returning p.product, p.seat_type, had.capacity as had, p.capacity as has
  )
  insert into events (account_id, at, actor_id, actor_name, action, target_kind, target_id, target_name,
    before, after, source, request_id, change_id)
  select p_account, p_now, (p_actor ->> 'id')::uuid, p_actor ->> 'name', 'capacity.changed', 'seat_pool',
    c.product || '.' || c.seat_type, initcap(replace(c.product, '_', ' ') || ' ' || c.seat_type),
    jsonb_build_object('capacity', c.had), jsonb_build_object('capacity', c.has),
    p_actor ->> 'source', p_actor ->> 'requestId', v_change
  from changed c;

  insert into shared_seats (account_id, product, seat_no)
  select p_account, c.product, no
  from jsonb_to_recordset(p_changes) as c(product text, "seatType" text, capacity int)
  cross join generate_series(1, c.capacity) no
  where c."seatType" = 'shared'
  on conflict do nothing;

  perform kernel.withdraw_excess_offers(p_account, touched.product)
  from (select distinct product from jsonb_to_recordset(p_changes) as c(product text)) touched;
  perform kernel.bump(p_account, touched.product, p_now)
  from (select distinct product from jsonb_to_recordset(p_changes) as c(product text)) touched;
end $$;
