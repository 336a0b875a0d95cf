-- The polite questions that wait for an answer: those whose seat is still occupied by who was asked, and not clearing.
create or replace view kernel.open_asks as
select a.account_id, a.id, a.product, a.user_id, a.asked_at, u.name as from_name
  from asks a
  join shared_seats s on s.account_id = a.account_id and s.occupancy_id = a.occupancy_id and s.user_id = a.user_id and s.state = 'in_use'
  join users u on u.account_id = a.account_id and u.id = a.asked_by
 where a.answered_at is null;
