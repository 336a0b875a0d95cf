import type { Database } from "@/db/client";
import type { UserFilters } from "./user-filters";

type Sql = Database["sql"];

/** The condition of a list of users (alias `u`): of this account, not deleted, and all that the filters ask. */
export function matchesOf(sql: Sql, accountId: string, { q, seat, status, role }: UserFilters) {
  const parts = [sql`u.account_id = ${accountId} and u.deleted_at is null`];
  for (const word of q) parts.push(sql`u.search_text like ${`%${word.replace(/[\\%_]/g, "\\$&")}%`}`);
  if (status) parts.push(sql`u.status = ${status}`);
  if (role) parts.push(sql`u.role = ${role}`);
  if (seat) parts.push(hasSeat(sql, seat));
  return parts.reduce((all, part) => sql`${all} and ${part}`);
}

function hasSeat(sql: Sql, seat: NonNullable<UserFilters["seat"]>) {
  const own = sql`select 1 from seat_assignments a where a.account_id = u.account_id and a.user_id = u.id`;
  if (seat === "none") return sql`not exists (${own})`;
  return sql`exists (${own} and a.product = ${seat.product} and a.seat_type = ${seat.seatType})`;
}

/** The order of a list of users, the same on every page. */
export function orderOf(sql: Sql, sort: UserFilters["sort"]) {
  switch (sort) {
    case "name":
      return sql`u.name, u.id`;
    case "-name":
      return sql`u.name desc, u.id desc`;
    case "role":
      return sql`u.role, u.name, u.id`;
    case "-role":
      return sql`u.role desc, u.name, u.id`;
    case "last-active":
      return sql`u.last_active_at nulls first, u.name, u.id`;
    case "-last-active":
      return sql`u.last_active_at desc nulls last, u.name, u.id`;
  }
}
