-- Seals up to `p_limit` events of one account, the next after `p_after` that has some: one process at a time, and nobody who
-- writes waits for it. Each hash is that of the hash before it and of the event as text, without what is null, so that a later
-- column changes no old hash; lib/audit/verify-log.ts computes the same by itself. Tells the account, if any, and how many.
create or replace function kernel.seal_events(p_after uuid, p_limit integer) returns jsonb
language plpgsql set timezone = 'UTC' as $$
declare
  v_account uuid;
  v_position bigint;
  v_hash bytea;
  v_event record;
  v_last bigint;
  v_sealed integer := 0;
begin
  if current_setting('transaction_isolation') <> 'read committed' then
    raise exception 'The seat kernel runs at READ COMMITTED only.';
  end if;
  select account_id into v_account
    from unsealed_events
   where p_after is null or account_id > p_after
   order by account_id
   limit 1;
  if v_account is null or not pg_try_advisory_xact_lock(hashtextextended('openseat seals ' || v_account, 0)) then
    return jsonb_build_object('account', v_account, 'sealed', 0);
  end if;
  select position, hash into v_position, v_hash
    from event_seals
   where account_id = v_account
   order by position desc
   limit 1;
  for v_event in
    select e.id, sha256(convert_to('1 ' || (
             select jsonb_object_agg(fact.key, fact.value) from jsonb_each(to_jsonb(e)) fact where fact.value <> 'null'
           )::text, 'UTF8')) as digest
      from unsealed_events q
      join events e on e.account_id = q.account_id and e.id = q.event_id
     where q.account_id = v_account
       and not exists (select from event_seals s where s.account_id = q.account_id and s.event_id = q.event_id)
     order by q.event_id
     limit p_limit
  loop
    v_sealed := v_sealed + 1;
    v_last := v_event.id;
    v_position := coalesce(v_position, 0) + 1;
    v_hash := sha256(coalesce(v_hash, '') || v_event.digest);
    insert into event_seals (account_id, position, event_id, hash) values (v_account, v_position, v_event.id, v_hash);
  end loop;
  delete from unsealed_events q
   using event_seals s
   where q.account_id = v_account and s.account_id = q.account_id and s.event_id = q.event_id
     and q.event_id <= coalesce(v_last, q.event_id);
  return jsonb_build_object('account', v_account, 'sealed', v_sealed);
end $$;
