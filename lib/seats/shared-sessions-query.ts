import type { Database } from "@/db/client";
import type { Actor } from "@/lib/access/actor";
import { inReach, shownName } from "@/lib/access/in-reach";
import type { SharedSessionFilters } from "./shared-session-filters";

type Sql = Database["sql"];
type Reader = Pick<Actor, "accountId" | "limitedTo">;
type Filters = Omit<SharedSessionFilters, "page">;

/** The occupied Shared seats of those whom the actor sees that the filters ask for, each a row as `sessionJson` and its order want it. */
export const sessionsOf = (sql: Sql, actor: Reader, { product, state, agent, user }: Filters) => sql`
  select * from (
    select s.product, s.occupancy_id, s.state, s.since, s.user_id, s.cleared_at, u.name, u.role, ${shownName(sql, actor, { user: sql`s.cleared_by`, name: sql`c.name` })} as cleared_by_name,
      h.*, asked.ask, h.heard_at < clock_timestamp() - make_interval(secs => ap.no_signal_seconds) as silent
    from shared_seats s
    join users u on u.account_id = s.account_id and u.id = s.user_id
    join account_products ap on ap.account_id = s.account_id and ap.product = s.product
    left join users c on c.account_id = s.account_id and c.id = s.cleared_by
    cross join lateral (
      select
        count(*) filter (where o.state = 'waiting') as waiting,
        count(*) filter (where o.state = 'connected') as connected,
        count(*) filter (where o.state = 'signed_in') as signed_in,
        coalesce(jsonb_agg(distinct jsonb_build_object('name', o.device_name, 'platform', o.platform))
          filter (where o.id is not null), '[]') as devices,
        coalesce(min(o.connected_at) filter (where o.state = 'connected'), min(o.created_at)) as held_since,
        max(o.last_seen_at) as heard_at,
        max(o.lease_expires_at) as frees_at
      from holds o
      where o.account_id = s.account_id and o.user_id = s.user_id and o.ended_at is null
        and o.product = s.product and o.seat_no = s.seat_no and o.tenure = s.tenure
    ) h
    left join lateral (
      select jsonb_build_object(
          'at', a.asked_at, 'by', ${shownName(sql, actor, { user: sql`b.id`, name: sql`b.name` })}, 'answer', a.answer, 'until', a.answered_at + make_interval(mins => a.minutes)) as ask
        from asks a
        join users b on b.account_id = a.account_id and b.id = a.asked_by
       where a.account_id = s.account_id and a.occupancy_id = s.occupancy_id
       order by a.asked_at desc
       limit 1
    ) asked on true
    where s.account_id = ${actor.accountId} and s.user_id is not null and s.occupancy_id is not null
      and ${inReach(sql, actor, sql`s.user_id`)}
      and (${product ?? null}::text is null or s.product = ${product ?? null})
      and (${user ?? null}::uuid is null or s.user_id = ${user ?? null})
      and (${agent || null}::text is null or position(lower(${agent ?? ""}) in u.search_text) > 0)
  ) sessions
  where case ${state ?? null}::text
    when 'in_use' then state = 'in_use' when 'clearing' then state = 'clearing' when 'no_signal' then silent
    else true end`;

/** Such a row as a `SharedSession`, but for whether its reader may end it. */
export const sessionJson = (sql: Sql) => sql`
  jsonb_build_object(
    'occupancyId', occupancy_id, 'product', product, 'agent', jsonb_build_object('id', user_id, 'name', name),
    'since', since, 'waiting', waiting, 'connected', connected, 'signedIn', signed_in, 'heldSince', held_since,
    'devices', devices, 'ask', ask,
    'clearing', case when state = 'clearing' then jsonb_build_object('since', cleared_at, 'by', cleared_by_name) end,
    'noSignal', case when silent then jsonb_build_object('since', heard_at, 'freesAt', frees_at) end
  )`;

/** How many Shared seats (of a product) those occupy whom the actor does not see. */
export const outsideOf = (sql: Sql, actor: Reader, product: Filters["product"]) => sql`
  select count(*) from shared_seats s
   where s.account_id = ${actor.accountId} and s.occupancy_id is not null
     and (${product ?? null}::text is null or s.product = ${product ?? null})
     and not (${inReach(sql, actor, sql`s.user_id`)})`;

/**
 * Who is in line for the Shared seats of this account, as `InLine`s of one JSON array: offered first, at most 100 a product.
 * Others than the actor sees keep their places there, without a name.
 */
export const lineOf = (sql: Sql, actor: Reader) => sql`
  select coalesce(jsonb_agg(jsonb_build_object(
      'product', product, 'joinedAt', joined_at, 'agent', jsonb_build_object(
        'id', case when ${inReach(sql, actor, sql`user_id`)} then user_id end,
        'name', ${shownName(sql, actor, { user: sql`user_id`, name: sql`name` })}),
      'offeredUntil', offer_expires_at, 'position', place, 'silent', offer_expires_at is null and silent, 'missed', misses
    ) order by product, offer_expires_at, place), '[]')
    from (
      select w.product, w.user_id, u.name, w.joined_at, w.misses, s.offer_expires_at,
        w.last_seen_at < clock_timestamp() - interval '1 minute' as silent,
        case when s.user_id is null then row_number() over (partition by w.product, s.user_id is null order by w.position) end as place
      from waiting_line w
      join users u on u.account_id = w.account_id and u.id = w.user_id
      left join shared_seats s on s.account_id = w.account_id and s.product = w.product and s.user_id = w.user_id
      where w.account_id = ${actor.accountId}
    ) in_line
   where place is null or place <= 100`;
