import type { Database } from "@/db/client";
import type { Product, SeatType } from "@/lib/catalog";
import type { UserFilters } from "./user-filters";

type Sql = Database["sql"];
type Pool = { product: Product; seatType: SeatType };

/** Counting stops here: screens say "more than 1,000". */
export const countedUpTo = 1000;

/** How many users have a seat of a pool, counted up to one more than `countedUpTo`. Deleted users have none. */
export async function countSeated(sql: Sql, accountId: string, pool: Pool): Promise<number> {
  const [row] = await sql<{ count: number }[]>`
    select count(*)::int as count from (${seated(sql, accountId, pool)} limit ${countedUpTo + 1}) counted`;
  return row?.count ?? 0;
}

const seated = (sql: Sql, accountId: string, { product, seatType }: Pool) => sql`
  select user_id from seat_assignments
  where account_id = ${accountId} and product = ${product} and seat_type = ${seatType}`;

/**
 * The users (alias `u`) of this account that the filters ask for, as `from … where …`. Without statistics of product and
 * seat type together PostgreSQL misjudges how rare a pool is (387 ms for 500 of 100,000 users), so we say how to read it:
 * `few` are fetched one by one and sorted, of many each user is looked up in the order of the list.
 */
export function matchesOf(sql: Sql, accountId: string, { q, seat, status, role }: UserFilters, few: boolean) {
  const parts = [sql`u.account_id = ${accountId} and u.deleted_at is null`];
  for (const word of q) parts.push(sql`u.search_text like ${`%${word.replace(/[\\%_]/g, "\\$&")}%`}`);
  if (status) parts.push(sql`u.status = ${status}`);
  if (role) parts.push(sql`u.role = ${role}`);
  if (seat === "none") {
    parts.push(sql`not exists (
      select 1 from seat_assignments a where a.account_id = u.account_id and a.user_id = u.id)`);
  }
  const where = parts.reduce((all, part) => sql`${all} and ${part}`);
  if (!seat || seat === "none") return sql`from users u where ${where}`;
  if (few) {
    return sql`
      from (${seated(sql, accountId, seat)} offset 0) s
      cross join lateral (
        select * from users found where found.account_id = ${accountId} and found.id = s.user_id offset 0
      ) u
      where ${where}`;
  }
  return sql`
    from users u
    cross join lateral (
      select 1 from seat_assignments a
      where a.account_id = u.account_id and a.user_id = u.id
        and a.product = ${seat.product} and a.seat_type = ${seat.seatType}
      offset 0
    ) s
    where ${where}`;
}

/** A user (alias `u`) as a `ListedUser`. */
export const userJson = (sql: Sql) => sql`
  jsonb_build_object(
    'id', u.id, 'version', u.version, 'name', u.name, 'email', u.email, 'firstName', u.first_name,
    'lastName', u.last_name, 'role', u.role, 'privileges', u.privileges, 'status', u.status,
    'lastActiveAt', u.last_active_at,
    'seats', '{"remote_support": "none", "service_desk": "none"}'::jsonb || coalesce((
      select jsonb_object_agg(a.product, a.seat_type) from seat_assignments a
      where a.account_id = u.account_id and a.user_id = u.id), '{}'),
    'occupying', '{"remote_support": null, "service_desk": null}'::jsonb || coalesce((
      select jsonb_object_agg(s.product, s.state) from shared_seats s
      where s.account_id = u.account_id and s.product in ('remote_support', 'service_desk') and s.user_id = u.id), '{}')
  )`;

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
