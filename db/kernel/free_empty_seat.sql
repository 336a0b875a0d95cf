-- Frees the agent's Shared seat of a product when no open hold is left on it, and remembers the occupancy (R5, R6): the last
-- one out. A clearing seat ends for the reason it was cleared for. Empty when nothing was freed. The product is locked by
-- the caller.
create or replace function kernel.free_empty_seat(p_account uuid, p_product text, p_user uuid, p_reason text, p_now timestamptz)
returns tenures
language plpgsql as $$
declare
  v_tenure tenures;
begin
  with emptied as (
    insert into tenures (account_id, product, seat_no, tenure, occupancy_id, user_id, from_at, to_at, reason)
    select s.account_id, s.product, s.seat_no, s.tenure, s.occupancy_id, s.user_id, s.since, p_now,
           case when s.state = 'in_use' or p_reason = 'moved_to_named' then p_reason
                when s.cleared_by is null then 'seat_removed'
                else 'cleared' end
      from shared_seats s
     where s.account_id = p_account and s.product = p_product and s.user_id = p_user and s.state in ('in_use', 'clearing')
       and not exists (
         select from holds h
          where h.account_id = p_account and h.user_id = p_user and h.ended_at is null
            and h.product = p_product and h.seat_no = s.seat_no and h.tenure = s.tenure)
    returning *),
  freed as (
    update shared_seats s
       set state = 'free', user_id = null, occupancy_id = null, since = null, cleared_at = null, cleared_by = null
      from emptied e
     where s.account_id = p_account and s.product = p_product and s.seat_no = e.seat_no)
  select * into v_tenure from emptied;
  return v_tenure;
end $$;
