-- Who holds seats of a pool, longest inactive first, at most `p_limit` of them.
create or replace function kernel.idle_holders(p_account uuid, p_product text, p_seat_type text, p_limit int) returns jsonb
language plpgsql as $$
begin
  return (
    select coalesce(jsonb_agg(h), '[]')
    from (
      select u.id, u.name
      from seat_assignments a
      join users u on u.account_id = a.account_id and u.id = a.user_id
      where a.account_id = p_account and a.product = p_product and a.seat_type = p_seat_type
      order by u.last_active_at nulls first, u.name, u.id
      limit p_limit
    ) h
  );
end $$;
