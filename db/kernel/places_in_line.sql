-- Who waits for a Shared seat: all in line but those to whom one is offered. Silent ones keep their place (L3).
create or replace view kernel.places_in_line as
select w.*
  from waiting_line w
 where not exists (select from shared_seats s
                    where s.account_id = w.account_id and s.product = w.product and s.user_id = w.user_id);
