-- Somebody waits no longer: `seated`, `left`, `missed`, `vanished` or `seat_removed`. Their offer, if any, is for the next;
-- how long they waited is remembered. The product is locked by the caller, who also bumps its version.
create or replace function kernel.end_wait(p_account uuid, p_product text, p_user uuid, p_outcome text, p_now timestamptz) returns void
language plpgsql as $$
begin
  with gone as (
    delete from waiting_line where account_id = p_account and product = p_product and user_id = p_user returning *)
  insert into waits (account_id, product, user_id, from_at, to_at, outcome)
  select account_id, product, user_id, joined_at, p_now, p_outcome from gone;
  perform kernel.withdraw_offer(p_account, p_product, p_user);
end $$;
