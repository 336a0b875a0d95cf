-- A user's seat of one product as agent apps and My Seats show it, without the sentence. Its counts read indexes only:
-- with 2,000 seats in use 0.15 ms, where reading the seats takes 0.6.
create or replace function kernel.seat_view(p_account uuid, p_product text, p_user uuid) returns jsonb
language plpgsql as $$
begin
  return (
    select jsonb_build_object(
             'product', p.product,
             'seatType', coalesce(a.seat_type, 'none'),
             'version', p.version,
             'state', case
               when s.state is not null then s.state
               when a.seat_type is null then 'none'
               when a.seat_type = 'named' then case when opened.holds is null then 'available' else 'in_use' end
               when w.position is not null then 'waiting'
               when pool.free > 0 then 'available'
               else 'full'
             end,
             'occupancyId', s.occupancy_id,
             'since', s.since,
             'pool', pool.facts,
             'line', case when s.state is null and w.position is not null then jsonb_build_object(
               'position', (select count(*) from kernel.places_in_line l
                             where l.account_id = p_account and l.product = p_product and l.position <= w.position),
               'joinedAt', w.joined_at) end,
             'offer', case when s.state = 'offered' then jsonb_build_object(
               'expiresAt', s.offer_expires_at, 'extendable', not s.offer_extended) end,
             'holds', coalesce(opened.holds, '[]'))
      from account_products p
      left join seat_assignments a on a.account_id = p_account and a.user_id = p_user and a.product = p_product
      left join shared_seats s on s.account_id = p_account and s.product = p_product and s.user_id = p_user
      left join waiting_line w on w.account_id = p_account and w.product = p_product and w.user_id = p_user
     cross join lateral (
       select jsonb_agg(jsonb_build_object(
                'id', id, 'kind', kind, 'state', state, 'device', device_name, 'platform', platform,
                'since', coalesce(connected_at, created_at)) order by created_at, id) as holds
         from holds
        where account_id = p_account and user_id = p_user and product = p_product and ended_at is null
          -- Not what outlived a Named seat and holds none (R12).
          and (seat_no is null and a.seat_type = 'named' or (seat_no, tenure) = (s.seat_no, s.tenure))) opened
      left join lateral (
       select greatest(c.capacity - used, 0) as free,
              jsonb_build_object(
                'capacity', c.capacity, 'inUse', used - clearing - offered, 'clearing', clearing, 'offered', offered,
                'free', greatest(c.capacity - used, 0),
                'waiting', (select count(*) from kernel.places_in_line where account_id = p_account and product = p_product)) as facts
         from seat_pools c,
              (select count(*) as used
                 from shared_seats where account_id = p_account and product = p_product and user_id is not null) u,
              (select count(*) filter (where state = 'clearing') as clearing, count(*) filter (where state = 'offered') as offered
                 from shared_seats
                where account_id = p_account and product = p_product and state in ('clearing', 'offered')) w
        where c.account_id = p_account and c.product = p_product and c.seat_type = 'shared'
          and a.seat_type = 'shared') pool on true
     where p.account_id = p_account and p.product = p_product);
end $$;
