-- The heartbeats of several devices, {account, user, token, device, ids} each: keep their open holds alive, without the product's lock,
-- and the agents' places in line. A hold that somebody is changing right now is skipped and answered as it stands; one whose
-- lease ran out stays dead (R14). Leases only grow. Answers each in its turn: {silent, holds}; `silent` as `hear` has it. Of a
-- token that opens nothing any more nothing is heard (R20).
create or replace function kernel.renew_holds(p_beats jsonb) returns setof jsonb
language plpgsql as $$
declare
  v_now timestamptz := clock_timestamp();
  v_open record;
  v_silent uuid[];
begin
  if current_setting('transaction_isolation') <> 'read committed' then
    raise exception 'The seat kernel runs at READ COMMITTED only.';
  end if;
  select coalesce(array_agg(b.place), '{}') as places, array_agg(t.account_id) as accounts, array_agg(t.user_id) as users
    into v_open
    from rows from (jsonb_to_recordset(p_beats) as (account uuid, "user" uuid, token uuid))
         with ordinality as b (account_id, user_id, token_id, place)
    join kernel.open_tokens t on t.account_id = b.account_id and t.user_id = b.user_id and t.id = b.token_id
   where t.expires_at > v_now;
  v_silent := kernel.hear(v_open.accounts, v_open.users, v_now);
  return query with beat as materialized (
    select *, place = any (v_open.places) as open
      from rows from (jsonb_to_recordset(p_beats) as (account uuid, "user" uuid, device text, ids uuid[]))
           with ordinality as b (account_id, user_id, device_id, ids, place)),
  locked as materialized (
    select h.account_id, h.user_id, h.id
      from beat b
     cross join unnest(b.ids) asked (id)
      join holds h on h.account_id = b.account_id and h.user_id = b.user_id and h.id = asked.id
     where b.open and h.device_id = b.device_id and h.ended_at is null
     order by h.account_id, h.user_id, h.id
       for no key update of h skip locked),
  renewed as (
    update holds h
       set last_seen_at = v_now,
           lease_expires_at = greatest(h.lease_expires_at, v_now + make_interval(secs =>
             case h.state when 'connected' then p.connected_lease_seconds else p.idle_lease_seconds end))
      from locked l, account_products p
     where h.account_id = l.account_id and h.user_id = l.user_id and h.id = l.id
       and p.account_id = h.account_id and p.product = h.product
       and h.ended_at is null and h.lease_expires_at > v_now
       and (h.state <> 'waiting' or h.created_at > v_now - make_interval(secs => p.support_key_seconds))
    returning h.account_id, h.user_id, h.id, kernel.lease_view(h, p) as lease)
  select case
           when b.open then jsonb_build_object('silent', b.user_id = any (v_silent), 'holds', coalesce(told.holds, '[]'))
           else jsonb_build_object('refused', 'signed_out')
         end
    from beat b
   cross join lateral (
     select jsonb_agg(
              case
                when h.id is null then jsonb_build_object('id', asked.id, 'state', 'unknown', 'endReason', null, 'lease', null)
                when h.state = 'ended' or (l.id is not null and r.id is null) then
                  jsonb_build_object('id', h.id, 'state', 'ended', 'endReason', coalesce(h.end_reason, 'expired'), 'lease', null)
                else jsonb_build_object('id', h.id, 'state', 'alive', 'endReason', null,
                                        'lease', coalesce(r.lease, kernel.lease_view(h, p)))
              end order by asked.place) as holds
       from unnest(b.ids) with ordinality asked (id, place)
       left join holds h
         on h.account_id = b.account_id and h.user_id = b.user_id and h.id = asked.id and h.device_id = b.device_id
       left join account_products p on p.account_id = h.account_id and p.product = h.product
       left join locked l on l.account_id = h.account_id and l.user_id = h.user_id and l.id = h.id
       left join renewed r on r.account_id = h.account_id and r.user_id = h.user_id and r.id = h.id) told
   order by b.place;
end $$;
