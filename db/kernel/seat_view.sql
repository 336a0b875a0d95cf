-- A user's seat of one product as agent apps and My Seats show it, without the sentence. The counts come from one pass
-- over the occupied seats.
create or replace function kernel.seat_view(p_account uuid, p_product text, p_user uuid) returns jsonb
language plpgsql as $$
declare
  v_version bigint;
  v_type text;
  v_seat shared_seats;
  v_holds jsonb;
  v_pool jsonb;
begin
  select p.version, a.seat_type into v_version, v_type
    from account_products p
    left join seat_assignments a on a.account_id = p.account_id and a.user_id = p_user and a.product = p.product
   where p.account_id = p_account and p.product = p_product;
  select * into v_seat from shared_seats where account_id = p_account and product = p_product and user_id = p_user;
  select coalesce(jsonb_agg(jsonb_build_object(
           'id', id, 'kind', kind, 'state', state, 'device', device_name, 'platform', platform,
           'since', coalesce(connected_at, created_at)) order by created_at, id), '[]')
    into v_holds
    from holds
   where account_id = p_account and user_id = p_user and product = p_product and ended_at is null;
  if v_type = 'shared' then
    select jsonb_build_object(
             'capacity', p.capacity, 'inUse', s.in_use, 'clearing', s.clearing, 'offered', s.offered,
             'free', greatest(p.capacity - s.used, 0), 'waiting', 0)
      into v_pool
      from seat_pools p,
           (select count(*) as used,
                   count(*) filter (where state = 'in_use') as in_use,
                   count(*) filter (where state = 'clearing') as clearing,
                   count(*) filter (where state = 'offered') as offered
              from shared_seats
             where account_id = p_account and product = p_product and user_id is not null) s
     where p.account_id = p_account and p.product = p_product and p.seat_type = 'shared';
  end if;
  return jsonb_build_object(
    'product', p_product,
    'seatType', coalesce(v_type, 'none'),
    'version', v_version,
    'state', case
      when v_seat.state is not null then v_seat.state
      when v_type is null then 'none'
      when v_type = 'named' then case v_holds when '[]' then 'available' else 'in_use' end
      when (v_pool ->> 'free')::integer > 0 then 'available'
      else 'full'
    end,
    'occupancyId', v_seat.occupancy_id,
    'since', v_seat.since,
    'pool', v_pool,
    'line', null,
    'offer', null,
    'holds', v_holds);
end $$;
