import type { Actor } from "@/lib/access/actor";
import type { Context } from "@/lib/access/grant";
import type { Role } from "@/lib/catalog";
import { reclaim } from "./reclaim";
import type { SharedSession, SharedSessions } from "./shared-session";
import type { SharedSessionFilters } from "./shared-session-filters";

const pageSize = 100;

/**
 * Who occupies which Shared seat, longest in use first, and how full the pools are. Dead holds end first (R14); a Named
 * seat never appears (R2). Each row says whether this reader may end it (R18).
 */
export async function listSharedSessions(
  { db, actor }: Context<"read_users">,
  { product, state, agent, user, page }: SharedSessionFilters,
): Promise<SharedSessions> {
  await reclaim(db, actor.accountId);
  const [row] = await db.sql<{ answer: Found }[]>`
    with seats as (
      select s.product, s.seat_no, s.tenure, s.occupancy_id, s.state, s.since, s.user_id, s.cleared_at, s.cleared_by
      from shared_seats s
      where s.account_id = ${actor.accountId} and s.user_id is not null
    ), used as (
      select product, count(*) as used, count(*) filter (where state = 'clearing') as clearing from seats group by product
    ), sessions as (
      select seats.*, u.name, u.role, c.name as cleared_by_name, h.*,
        h.heard_at < clock_timestamp() - make_interval(secs => ap.no_signal_seconds) as silent
      from seats
      join users u on u.account_id = ${actor.accountId} and u.id = seats.user_id
      join account_products ap on ap.account_id = ${actor.accountId} and ap.product = seats.product
      left join users c on c.account_id = ${actor.accountId} and c.id = seats.cleared_by
      cross join lateral (
        select
          count(*) filter (where o.state = 'waiting') as waiting,
          count(*) filter (where o.state = 'connected') as connected,
          count(*) filter (where o.state = 'signed_in') as signed_in,
          coalesce(jsonb_agg(distinct jsonb_build_object('name', o.device_name, 'platform', o.platform))
            filter (where o.id is not null), '[]') as devices,
          max(o.last_seen_at) as heard_at,
          max(o.lease_expires_at) as frees_at
        from holds o
        where o.account_id = ${actor.accountId} and o.user_id = seats.user_id and o.ended_at is null
          and o.product = seats.product and o.seat_no = seats.seat_no and o.tenure = seats.tenure
      ) h
      where seats.occupancy_id is not null
        and (${product ?? null}::text is null or seats.product = ${product ?? null})
        and (${user ?? null}::uuid is null or seats.user_id = ${user ?? null})
        and (${agent || null}::text is null or position(lower(${agent ?? ""}) in u.search_text) > 0)
    ), shown as (
      select * from sessions
      where case ${state ?? null}::text
        when 'in_use' then state = 'in_use' when 'clearing' then state = 'clearing' when 'no_signal' then silent
        else true end
    )
    select jsonb_build_object(
      'at', clock_timestamp(),
      'pools', (
        select coalesce(jsonb_agg(jsonb_build_object('product', p.product, 'capacity', p.capacity,
          'used', coalesce(used.used, 0), 'clearing', coalesce(used.clearing, 0)) order by p.product), '[]')
        from seat_pools p left join used using (product)
        where p.account_id = ${actor.accountId} and p.seat_type = 'shared'
      ),
      'total', (select count(*) from shown),
      'sessions', (
        select coalesce(jsonb_agg(jsonb_build_object(
          'occupancyId', occupancy_id, 'product', product, 'agent', jsonb_build_object('id', user_id, 'name', name),
          'role', role, 'since', since, 'waiting', waiting, 'connected', connected, 'signedIn', signed_in,
          'devices', devices,
          'clearing', case when state = 'clearing' then jsonb_build_object('since', cleared_at, 'by', cleared_by_name) end,
          'noSignal', case when silent then jsonb_build_object('since', heard_at, 'freesAt', frees_at) end
        ) order by since, occupancy_id), '[]')
        from (select * from shown order by since, occupancy_id limit ${pageSize} offset ${(page - 1) * pageSize}) a_page
      )
    ) as answer`;
  if (!row) throw new Error("The list of shared sessions came back empty.");
  const sessions = row.answer.sessions.map(({ role, ...session }) => ({
    ...session,
    cannotEnd: cannotEnd(actor, role),
  }));
  return { ...row.answer, sessions, pageSize };
}

type Found = Omit<SharedSessions, "sessions" | "pageSize"> & {
  sessions: (Omit<SharedSession, "cannotEnd"> & { role: Role })[];
};

/** R18: ending takes "manage seats", and a manager acts on agents only. */
function cannotEnd(actor: Actor, role: Role): SharedSession["cannotEnd"] {
  if (!actor.privileges.includes("manage_seats")) return "not_allowed";
  return actor.role === "admin" || role === "agent" ? null : "agents_only";
}
