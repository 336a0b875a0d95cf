-- Somebody who may be waiting was heard from (L3): a heartbeat, an open page. Answers whether they were silent for so long that
-- they may have been passed over: then `count_again` has to be called. Waits for no product's lock.
create or replace function kernel.hear(p_account uuid, p_user uuid, p_now timestamptz) returns boolean
language plpgsql as $$
begin
  -- Not up to the minute: a statement ends within 5 seconds, so that nobody is passed over while this one is on its way.
  update waiting_line set last_seen_at = greatest(last_seen_at, p_now)
   where account_id = p_account and product in ('remote_support', 'service_desk') and user_id = p_user
     and last_seen_at > p_now - interval '50 seconds';
  return exists (
    select from waiting_line
     where account_id = p_account and product in ('remote_support', 'service_desk') and user_id = p_user
       and last_seen_at <= p_now - interval '50 seconds');
end $$;
