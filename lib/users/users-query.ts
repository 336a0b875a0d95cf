import { type Database, plannedAnew } from "@/db/client";
import type { Actor } from "@/lib/access/actor";
import { inReach } from "@/lib/access/in-reach";
import type { Activity } from "@/lib/catalog";
import type { UserColumn } from "./user-columns";
import { UserFilters } from "./user-filters";

type Sql = Database["sql"];

/** Counting stops here: screens say "more than 1,000". */
export const countedUpTo = 1000;

type Reader = Pick<Actor, "accountId" | "limitedTo">;

/**
 * Which users (alias `u`) that the actor sees the filters ask for, as a condition. A word of one or two letters is the
 * beginning of a name or of the address: the index of what is searched knows parts of three letters, and beginnings.
 */
export function matchesOf(sql: Sql, actor: Reader, { q, seat, status, role, group, active }: UserFilters) {
  const { accountId } = actor;
  const parts = [sql`u.account_id = ${accountId} and u.deleted_at is null and ${inReach(sql, actor, sql`u.id`)}`];
  for (const word of q) {
    const text = word.replace(/[\\%_]/g, "\\$&");
    parts.push(
      word.length > 2
        ? sql`u.search_text like ${`%${text}%`}`
        : sql`(u.search_text like ${`${text}%`} or u.search_text like ${`% ${text}%`})`,
    );
  }
  if (status) parts.push(sql`u.status = ${status}`);
  if (role) parts.push(sql`u.role = ${role}`);
  if (group === "none") {
    parts.push(sql`not exists (
      select from group_members m where m.account_id = ${accountId} and m.user_id = u.id)`);
  } else if (group) {
    parts.push(sql`u.id in (${membersOf(sql, actor, group)})`);
  }
  if (active) parts.push(wasActive(sql, active));
  if (seat === "none") {
    parts.push(sql`not exists (
      select from seat_assignments a where a.account_id = ${accountId} and a.user_id = u.id)`);
  } else if (seat) {
    parts.push(sql`exists (
      select from seat_assignments a
      where a.account_id = ${accountId} and a.user_id = u.id
        and a.product = ${seat.product} and a.seat_type = ${seat.seatType})`);
  }
  return parts.reduce((all, part) => sql`${all} and ${part}`);
}

/** The ids of the people of a group that the actor knows of, of any other nobody's. Whoever is deleted is in none. */
export function membersOf(sql: Sql, { accountId, limitedTo }: Reader, group: string) {
  const known = limitedTo === null || limitedTo.includes(group);
  return sql`select user_id as id from group_members where account_id = ${accountId} and group_id = ${group} and ${known}`;
}

/** Whoever was never active is inactive since the invitation. */
function wasActive(sql: Sql, active: Activity) {
  const before = (days: number) => sql`now() - make_interval(days => ${days})`;
  const silentFor = (days: number) => sql`
    (u.last_active_at < ${before(days)} or u.last_active_at is null and u.created_at < ${before(days)})`;
  switch (active) {
    case "within-7-days":
      return sql`u.last_active_at >= ${before(7)}`;
    case "over-30-days":
      return silentFor(30);
    case "over-60-days":
      return silentFor(60);
    case "never":
      return sql`u.last_active_at is null`;
  }
}

/**
 * The ids of those whom the filters ask for, at most so many that it can be told whether there are more than are counted. Who
 * has a seat, who is in a group and who lacks either is told by indexes alone: where these are few, the rest is asked of them.
 */
export async function foundOf(sql: Sql, actor: Reader, filters: UserFilters): Promise<string[]> {
  const { q, seat, status, role, group, active } = filters;
  const find = async (which: UserFilters, among?: string[]) => {
    const found = await plannedAnew(sql<{ id: string }[]>`
      select u.id from users u
       where ${matchesOf(sql, actor, which)} ${among ? sql`and u.id = any(${among})` : sql``} limit ${countedUpTo + 1}`);
    return found.map(({ id }) => id);
  };
  const rest = q.length > 0 || status || role || active || (seat && group);
  if (!rest || !(seat || group)) return find(filters);
  const told = await find({ ...UserFilters.parse({}), ...(seat ? { seat } : { group }) });
  return find(filters, told.length <= countedUpTo ? told : undefined);
}

/** What a user (alias `u`) has of each product. */
export const seatsJson = (sql: Sql) => sql`
  '{"remote_support": "none", "service_desk": "none"}'::jsonb || coalesce((
    select jsonb_object_agg(a.product, a.seat_type) from seat_assignments a
    where a.account_id = u.account_id and a.user_id = u.id), '{}')`;

/** A user (alias `u`) as a `ListedUser`. */
export const userJson = (sql: Sql) => sql`
  jsonb_build_object(
    'id', u.id, 'version', u.version, 'name', u.name, 'email', u.email, 'firstName', u.first_name,
    'lastName', u.last_name, 'role', u.role, 'privileges', u.privileges, 'status', u.status,
    'lastActiveAt', u.last_active_at,
    'seats', ${seatsJson(sql)},
    'occupying', '{"remote_support": null, "service_desk": null}'::jsonb || coalesce((
      select jsonb_object_agg(s.product, s.state) from shared_seats s
      where s.account_id = u.account_id and s.product in ('remote_support', 'service_desk') and s.user_id = u.id), '{}')
  )`;

/** What a `ListedUser` (alias `u`) has more where groups are shown: the names of those that the actor knows of. */
export const groupsJson = (sql: Sql, { limitedTo }: Reader, columns: readonly UserColumn[] = []) =>
  columns.includes("groups")
    ? sql`|| jsonb_build_object('groups', array(
        select g.name from group_members m
        join groups g on g.account_id = m.account_id and g.id = m.group_id
        where m.account_id = u.account_id and m.user_id = u.id
          and (${limitedTo}::uuid[] is null or m.group_id = any (${limitedTo}::uuid[]))
        order by g.name, g.id))`
    : sql``;

/** The order of a list of users, the same on every page. A descending order is the ascending one from its end. */
export function orderOf(sql: Sql, sort: UserFilters["sort"]) {
  switch (sort) {
    case "name":
      return sql`u.name, u.id`;
    case "-name":
      return sql`u.name desc, u.id desc`;
    case "role":
      return sql`u.role, u.name, u.id`;
    case "-role":
      return sql`u.role desc, u.name desc, u.id desc`;
    case "last-active":
      return sql`u.last_active_at nulls first, u.name, u.id`;
    case "-last-active":
      return sql`u.last_active_at desc nulls last, u.name desc, u.id desc`;
  }
}
