-- Changes how many seats an account has (R13), all pools or none. `p_changes` is an array of {product, seatType, capacity,
-- seen?}: a person names the capacity they saw, the command line does not. Named cannot go below what is assigned; Shared
-- can: nobody is cut off, the pool takes nobody new until it drops.
create or replace function kernel.set_capacity(p_account uuid, p_actor jsonb, p_changes jsonb) returns jsonb
language plpgsql as $$
declare
  v_now timestamptz;
  v_refused jsonb;
  v_pools jsonb;
begin
  perform kernel.lock_products(p_account);
  v_now := clock_timestamp();
  perform kernel.settle(p, v_now) from account_products p where p.account_id = p_account;
  v_refused := kernel.refuse_all_but_admins(p_account, p_actor);
  if v_refused is not null then
    return v_refused;
  end if;

  select jsonb_agg(jsonb_build_object('product', p.product, 'seatType', p.seat_type, 'capacity', p.capacity)) into v_pools
  from jsonb_to_recordset(p_changes) as c(product text, "seatType" text, capacity int, seen int)
  join seat_pools p on p.account_id = p_account and p.product = c.product and p.seat_type = c."seatType"
  where p.capacity not in (c.seen, c.capacity);
  if v_pools is not null then
    return jsonb_build_object('refused', 'changed_meanwhile', 'pools', v_pools);
  end if;

  select jsonb_agg(jsonb_build_object('product', p.product, 'capacity', p.capacity, 'assigned', taken.assigned,
    'holders', kernel.idle_holders(p_account, p.product, 'named', 20))) into v_pools
  from jsonb_to_recordset(p_changes) as c(product text, "seatType" text, capacity int)
  join seat_pools p on p.account_id = p_account and p.product = c.product and p.seat_type = c."seatType"
  cross join lateral (
    select count(*) as assigned from seat_assignments a
    where a.account_id = p_account and a.product = p.product and a.seat_type = 'named'
  ) taken
  where p.seat_type = 'named' and c.capacity < p.capacity and c.capacity < taken.assigned;
  if v_pools is not null then
    return jsonb_build_object('refused', 'named_seats_assigned', 'pools', v_pools);
  end if;

  perform kernel.write_capacity(p_account, p_actor, p_changes, v_now);
  return '{"saved": true}';
end $$;
