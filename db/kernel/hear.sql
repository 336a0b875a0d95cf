-- People who may be waiting were heard from (L3): a heartbeat, an open page. Answers who of them was silent for so long that they
-- may have been passed over: for them `count_again` has to be called. Waits for nobody: a place that somebody is changing right
-- now is heard from the next time.
create or replace function kernel.hear(p_accounts uuid[], p_users uuid[], p_now timestamptz) returns uuid[]
language plpgsql as $$
begin
  -- Not up to the minute: a statement ends within 5 seconds, so that nobody is passed over while this one is on its way.
  update waiting_line w
     set last_seen_at = greatest(w.last_seen_at, p_now)
    from (select l.account_id, l.product, l.user_id
            from unnest(p_accounts, p_users) who (account_id, user_id)
           cross join unnest(array['remote_support', 'service_desk']) p (product)
            join waiting_line l on l.account_id = who.account_id and l.product = p.product and l.user_id = who.user_id
           where l.last_seen_at > p_now - interval '50 seconds'
             for no key update of l skip locked) there
   where w.account_id = there.account_id and w.product = there.product and w.user_id = there.user_id;
  return array (
    select distinct who.user_id
      from unnest(p_accounts, p_users) who (account_id, user_id)
     cross join unnest(array['remote_support', 'service_desk']) p (product)
      join waiting_line l on l.account_id = who.account_id and l.product = p.product and l.user_id = who.user_id
     where l.last_seen_at <= p_now - interval '50 seconds');
end $$;
