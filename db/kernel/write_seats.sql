-- Gives and takes seats as `p_moves` (see seat_moves) says, then settles what is still open (R12): a Named seat takes it
-- over, else it ends or plays out.
create or replace function kernel.write_seats(p_account uuid, p_moves jsonb, p_now timestamptz) returns void
language plpgsql as $$
declare
  v_loss record;
  v_move record;
begin
  for v_loss in
    select m.product, array_agg(m.id) as users
    from jsonb_to_recordset(p_moves) as m(id uuid, product text, had text, gets text)
    where m.gets = 'none'
    group by m.product
  loop
    delete from seat_assignments
    where account_id = p_account and product = v_loss.product and user_id = any (v_loss.users);
  end loop;

  insert into seat_assignments (account_id, user_id, product, seat_type, assigned_at)
  select p_account, m.id, m.product, m.gets, p_now
  from jsonb_to_recordset(p_moves) as m(id uuid, product text, had text, gets text)
  where m.gets <> 'none'
  on conflict (account_id, user_id, product) do update
  set seat_type = excluded.seat_type, assigned_at = excluded.assigned_at;

  for v_move in
    select m.*
    from jsonb_to_recordset(p_moves) as m(id uuid, product text, had text, gets text)
    where (m.had <> 'none' or m.gets = 'named') and (
      exists (select 1 from holds h
        where h.account_id = p_account and h.user_id = m.id and h.product = m.product and h.ended_at is null)
      or exists (select 1 from shared_seats s
        where s.account_id = p_account and s.user_id = m.id and s.product = m.product)
      or exists (select 1 from waiting_line w
        where w.account_id = p_account and w.user_id = m.id and w.product = m.product)
    )
    order by m.product, m.id
  loop
    if v_move.gets = 'named' then
      perform kernel.move_to_named(p_account, v_move.product, v_move.id, p_now);
    else
      perform kernel.withdraw_seat(p_account, v_move.product, v_move.id, p_now);
    end if;
  end loop;

  perform kernel.bump(p_account, touched.product, p_now)
  from (select distinct product from jsonb_to_recordset(p_moves) as m(product text)) touched;
end $$;
