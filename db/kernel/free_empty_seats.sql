-- Frees those of the given seats that have no open hold left (R5, R6): the last one out. A clearing seat ends for the
-- reason it was cleared for. A hold of a seat is its agent's (I4), which is how it is found. Because of the array PostgreSQL
-- would plan its query anew each time: a third of what ending a session cost (1.2 ms against 0.8 ms).
create or replace function kernel.free_empty_seats(p_account uuid, p_product text, p_seat_nos integer[], p_reason text, p_now timestamptz)
returns setof tenures
language plpgsql set plan_cache_mode = force_generic_plan as $$
declare
  v_seat shared_seats;
begin
  for v_seat in
    select * from shared_seats s
     where s.account_id = p_account and s.product = p_product and s.seat_no = any (p_seat_nos)
       and s.state in ('in_use', 'clearing')
       and not exists (
         select from holds h
          where h.account_id = p_account and h.user_id = s.user_id and h.ended_at is null
            and h.product = p_product and h.seat_no = s.seat_no and h.tenure = s.tenure)
     order by s.seat_no
  loop
    return next kernel.free_seat(
      p_account, p_product, v_seat.seat_no,
      case when v_seat.state = 'in_use' then p_reason when v_seat.cleared_by is null then 'seat_removed' else 'cleared' end,
      p_now);
  end loop;
end $$;
