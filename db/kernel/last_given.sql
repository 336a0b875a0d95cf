-- Who got the last seat of a pool, from whom, and how many seconds ago, for a reader of these groups (see shown_name).
create or replace function kernel.last_given(
  p_account uuid, p_groups uuid[], p_product text, p_seat_type text, p_now timestamptz
) returns jsonb
language plpgsql as $$
begin
  return (
    select jsonb_build_object(
      'to', kernel.shown_name(p_account, p_groups, u.id, u.name),
      'by', kernel.shown_name(p_account, p_groups, e.actor_id, e.actor_name), 'at', a.assigned_at,
      'secondsAgo', greatest(0, extract(epoch from p_now - a.assigned_at))::int
    )
    from (
      select * from seat_assignments
      where account_id = p_account and product = p_product and seat_type = p_seat_type
      order by assigned_at desc
      limit 1
    ) a
    join users u on u.account_id = p_account and u.id = a.user_id
    left join lateral (
      select actor_id, actor_name
      from events
      where account_id = p_account and target_id = a.user_id::text and action in ('user.added', 'user.changed')
        and after ->> p_product = p_seat_type
      order by id desc
      limit 1
    ) e on true
  );
end $$;
