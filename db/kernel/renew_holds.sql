-- The heartbeat of one device: keeps its open holds alive, without the product's lock, and the agent's places in line. A hold
-- that somebody is changing right now is skipped and answered as it stands; one whose lease ran out stays dead (R14).
-- Leases only grow. `silent`: as `hear` answers.
create or replace function kernel.renew_holds(p_account uuid, p_user uuid, p_device text, p_ids uuid[]) returns jsonb
language plpgsql as $$
declare
  v_now timestamptz;
  v_silent boolean;
  v_locked uuid[];
  v_renewed uuid[];
begin
  if current_setting('transaction_isolation') <> 'read committed' then
    raise exception 'The seat kernel runs at READ COMMITTED only.';
  end if;
  v_silent := kernel.hear(p_account, p_user, clock_timestamp());
  select array_agg(id) into v_locked
    from (select id from holds
           where account_id = p_account and user_id = p_user and id = any (p_ids)
             and device_id = p_device and ended_at is null
           order by id for no key update skip locked) l;
  v_now := clock_timestamp();
  with renewed as (
    update holds h
       set last_seen_at = v_now,
           lease_expires_at = greatest(h.lease_expires_at, v_now + make_interval(secs =>
             case h.state when 'connected' then p.connected_lease_seconds else p.idle_lease_seconds end))
      from account_products p
     where h.account_id = p_account and h.user_id = p_user and h.id = any (v_locked)
       and p.account_id = h.account_id and p.product = h.product
       and h.ended_at is null and h.lease_expires_at > v_now
       and (h.state <> 'waiting' or h.created_at > v_now - make_interval(secs => p.support_key_seconds))
    returning h.id)
  select array_agg(id) into v_renewed from renewed;
  return jsonb_build_object('silent', v_silent, 'holds', coalesce((
    select jsonb_agg(
             case
               when h.id is null then jsonb_build_object('id', asked.id, 'state', 'unknown', 'endReason', null, 'lease', null)
               when h.state = 'ended' or (h.id = any (v_locked) and h.id <> all (coalesce(v_renewed, '{}'))) then
                 jsonb_build_object('id', h.id, 'state', 'ended', 'endReason', coalesce(h.end_reason, 'expired'), 'lease', null)
               else jsonb_build_object('id', h.id, 'state', 'alive', 'endReason', null, 'lease', kernel.lease_view(h, p))
             end order by asked.place)
      from unnest(p_ids) with ordinality asked (id, place)
      left join holds h
        on h.account_id = p_account and h.user_id = p_user and h.id = asked.id and h.device_id = p_device
      left join account_products p on p.account_id = h.account_id and p.product = h.product), '[]'));
end $$;
