import type { Actor } from "@/lib/access/actor";
import type { Context } from "@/lib/access/grant";
import type { Role } from "@/lib/catalog";
import { reclaim } from "./reclaim";
import type { SharedSession, SharedSessions } from "./shared-session";
import type { SharedSessionFilters } from "./shared-session-filters";
import { lineOf, outsideOf, sessionJson, sessionsOf } from "./shared-sessions-query";

const pageSize = 100;

/**
 * Who occupies which Shared seat, longest in use first, how full the pools are and who is in line (not for one user's page).
 * Dead holds end first (R14); a Named seat never appears (R2). Each row says whether this reader may end it (R18).
 */
export async function listSharedSessions(
  { db, actor }: Context<"read_users">,
  { page, ...filters }: SharedSessionFilters,
): Promise<SharedSessions> {
  const { sql } = db;
  await reclaim(db, actor.accountId);
  const [row] = await sql<{ answer: Found }[]>`
    with used as (
      select product, count(*) as used, count(*) filter (where state = 'clearing') as clearing,
        count(*) filter (where state = 'offered') as offered
      from shared_seats
      where account_id = ${actor.accountId} and user_id is not null
      group by product
    ), shown as (${sessionsOf(sql, actor, filters)})
    select jsonb_build_object(
      'at', clock_timestamp(),
      'pools', (
        select coalesce(jsonb_agg(jsonb_build_object('product', p.product, 'capacity', p.capacity,
          'used', coalesce(used.used, 0), 'clearing', coalesce(used.clearing, 0), 'offered', coalesce(used.offered, 0),
          'waiting', (select count(*) from kernel.places_in_line w where w.account_id = p.account_id and w.product = p.product)
        ) order by p.product), '[]')
        from seat_pools p left join used using (product)
        where p.account_id = ${actor.accountId} and p.seat_type = 'shared'
      ),
      'line', ${filters.user ? sql`'[]'::jsonb` : sql`(${lineOf(sql, actor)})`},
      'outside', ${actor.limitedTo && !filters.user ? sql`(${outsideOf(sql, actor, filters.product)})` : sql`0`},
      'total', (select count(*) from shown),
      'sessions', (
        select coalesce(jsonb_agg(${sessionJson(sql)} || jsonb_build_object('role', role) order by since, occupancy_id), '[]')
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
