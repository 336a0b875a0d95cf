-- The pools that moves (see seat_moves) would overfill (R4), counted over all of them: what it takes away first, then only what it
-- gives. Named against the capacity; Shared only where the plan has none, or an assignment limit is reached. `rows` are
-- the changes that come too late; `lastGiven` says who got the last seat.
create or replace function kernel.check_seats(p_account uuid, p_groups uuid[], p_moves jsonb, p_now timestamptz) returns jsonb
language plpgsql as $$
begin
  return (
    with move as (
      select m.* from jsonb_to_recordset(p_moves) as m(index int, product text, had text, gets text)
    ),
    gain as (
      select m.product, m.gets as seat_type, array_agg(m.index order by m.index) as rows
      from move m where m.gets <> 'none' group by 1, 2
    ),
    counted as (
      select
        g.*,
        coalesce(p.capacity, 0) as capacity,
        p.assignment_limit,
        (select count(*) from seat_assignments a
          where a.account_id = p_account and a.product = g.product and a.seat_type = g.seat_type) as assigned,
        (select count(*) from move m where m.product = g.product and m.had = g.seat_type) as lost
      from gain g
      left join seat_pools p on p.account_id = p_account and p.product = g.product and p.seat_type = g.seat_type
    ),
    measured as (
      select c.*, greatest(0, case
        when c.seat_type = 'named' then c.capacity - c.assigned + c.lost
        when c.capacity = 0 then 0
        else c.assignment_limit - c.assigned + c.lost
      end) as room
      from counted c
      where c.seat_type = 'named' or c.capacity = 0 or c.assignment_limit is not null
    )
    select coalesce(jsonb_agg(jsonb_build_object(
      'product', m.product,
      'seatType', m.seat_type,
      'capacity', m.capacity,
      'assignmentLimit', m.assignment_limit,
      'assigned', m.assigned,
      'short', cardinality(m.rows) - m.room,
      'rows', m.rows[m.room::int + 1:],
      'lastGiven', kernel.last_given(p_account, p_groups, m.product, m.seat_type, p_now)
    ) order by m.product, m.seat_type), '[]')
    from measured m
    where cardinality(m.rows) > m.room
  );
end $$;
