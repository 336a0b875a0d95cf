-- A refused take, remembered: repeats of one agent within a minute are one row with a count. Answers the refusal, with
-- the agent's seat for the screen that shows it.
create or replace function kernel.deny(p_account uuid, p_product text, p_user uuid, p_reason text, p_seat jsonb, p_now timestamptz)
returns jsonb
language plpgsql as $$
begin
  update denials
     set attempts = attempts + 1, last_at = p_now
   where account_id = p_account
     and id = (select id from denials
                where account_id = p_account and product = p_product and user_id = p_user and reason = p_reason
                  and last_at > p_now - interval '1 minute' and first_at > p_now - interval '1 minute'
                order by last_at desc limit 1);
  if not found then
    insert into denials (account_id, product, user_id, reason, first_at, last_at, occupied, capacity, waiting)
    select p_account, p_product, p_user, p_reason, p_now, p_now,
           (select count(*) from shared_seats where account_id = p_account and product = p_product and user_id is not null),
           coalesce((select capacity from seat_pools
                      where account_id = p_account and product = p_product and seat_type = 'shared'), 0),
           (select count(*) from waiting_line where account_id = p_account and product = p_product);
  end if;
  return jsonb_build_object('refused', p_reason, 'seat', p_seat);
end $$;
