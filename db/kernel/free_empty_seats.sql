-- Frees the Shared seats of a product on which these agents have no open hold left, and remembers the occupancies (R5, R6): the
-- last one out. A clearing seat ends for the reason it was cleared for. Empty when nothing was freed. The product is locked by
-- the caller.
create or replace function kernel.free_empty_seats(p_account uuid, p_product text, p_users uuid[], p_reason text, p_now timestamptz)
returns tenures[]
language plpgsql as $$
declare
  v_tenures tenures[];
begin
  with emptied as (
    insert into tenures (account_id, product, seat_no, tenure, occupancy_id, user_id, from_at, to_at, reason)
    select s.account_id, s.product, s.seat_no, s.tenure, s.occupancy_id, s.user_id, s.since, p_now,
           case when s.state = 'in_use' or p_reason = 'moved_to_named' then p_reason
                when s.cleared_by is null then 'seat_removed'
                else 'cleared' end
      from shared_seats s
     where s.account_id = p_account and s.product = p_product and s.user_id = any (p_users) and s.state in ('in_use', 'clearing')
       and not exists (
         select from holds h
          where h.account_id = p_account and h.user_id = s.user_id and h.ended_at is null
            and h.product = p_product and h.seat_no = s.seat_no and h.tenure = s.tenure)
    returning *)
  select array_agg(row (emptied.*)::tenures) into v_tenures from emptied;
  if v_tenures is not null then
    update shared_seats
       set state = 'free', user_id = null, occupancy_id = null, since = null, cleared_at = null, cleared_by = null
     where account_id = p_account and product = p_product
       and seat_no = any (array (select seat_no from unnest(v_tenures)));
  end if;
  return v_tenures;
end $$;
