import type postgres from "postgres";
import type { Database } from "@/db/client";
import type { AuditFilters, Place } from "./audit-filters";
import { nobodies } from "./words";

type Sql = Database["sql"];
type Fragment = postgres.PendingQuery<postgres.Row[]>;

const all = (sql: Sql, parts: readonly Fragment[]) => parts.reduce((whole, part) => sql`${whole} and ${part}`);

const days: Partial<Record<AuditFilters["range"], number>> = { "24h": 1, "7d": 7, "30d": 30, "90d": 90, "365d": 365 };

/** The time that is asked for, as conditions on `e.at`. */
function timeOf(sql: Sql, accountId: string, { range, from, to }: AuditFilters): Fragment[] {
  const last = days[range];
  if (last) return [sql`e.at >= now() - ${last} * interval '1 day'`];
  if (range !== "days") return [];
  const zone = sql`(select coalesce(time_zone, 'UTC') from accounts where id = ${accountId})`;
  return [
    ...(from ? [sql`e.at >= ${from}::text::date::timestamp at time zone ${zone}`] : []),
    ...(to ? [sql`e.at < (${to}::text::date + 1)::timestamp at time zone ${zone}`] : []),
  ];
}

/** Filters as they fall on columns; "OpenSeat" and "Command line" are where somebody acted from. */
function columnsOf({ actor, source, ...rest }: AuditFilters) {
  const nobody = actor === "openseat" || actor === "command-line" ? nobodies[actor] : undefined;
  const sources = [source, nobody?.source].filter((each) => each !== undefined);
  return { ...rest, actor: nobody ? undefined : actor, sources };
}

/** Which events (alias `e`) the filters ask for, as a condition. */
export function matchesOf(sql: Sql, accountId: string, filters: AuditFilters): Fragment {
  const { actor, sources, person, action, change, request } = columnsOf(filters);
  return all(sql, [
    sql`e.account_id = ${accountId}`,
    ...(actor ? [sql`e.actor_id = ${actor}`] : []),
    ...(person ? [sql`e.target_id = ${person}`] : []),
    ...(action ? [sql`e.action = any(${action})`] : []),
    ...sources.map((source) => sql`e.source = ${source}`),
    ...(change ? [sql`e.change_id = ${change}`] : []),
    ...(request ? [sql`e.request_id = ${request}`] : []),
    ...timeOf(sql, accountId, filters),
  ]);
}

export type Reading = {
  /** Each event for itself; else all that one change wrote together. */
  each: boolean;
  /** Where to begin: nearest to this place, on its other side. */
  beyond?: Place | undefined;
  newestFirst: boolean;
  limit: number;
};

/**
 * The places of the events that the filters ask for, in the order of the log, as a query. Without a filter, and within a change
 * or a request, the order is an index. Else the index of the filtered person or action is taken apart into the kinds of events
 * that are there, action and source, a few dozen whatever the number of events: each kind is read in order, and only as far as
 * the page needs.
 */
export function placesOf(sql: Sql, accountId: string, filters: AuditFilters, { each, ...reading }: Reading): Fragment {
  const { actor, person, action, sources, change, request } = columnsOf(filters);
  const columns = each ? sql`e.at, e.change_id, e.id` : sql`e.at, e.change_id`;
  const order = reading.newestFirst
    ? sql`at desc, change_id desc ${each ? sql`, id desc` : sql``}`
    : sql`at, change_id ${each ? sql`, id` : sql``}`;
  const { beyond, limit } = reading;
  const far = beyond
    ? sql`and (${columns}) ${reading.newestFirst ? sql`<` : sql`>`} (${placeOf(sql, beyond, each)})`
    : sql``;
  const read = (more: Fragment) => sql`
    select distinct ${columns} from events e where ${matchesOf(sql, accountId, filters)} ${more} ${far} order by ${order} limit ${limit}`;
  if (change || request || !(actor || person || action || sources.length > 0)) return read(sql``);

  const whose = person ? sql`e.target_id = ${person}` : actor ? sql`e.actor_id = ${actor}` : sql`true`;
  const next = (after: Fragment) => sql`
    select e.action, e.source from events e where e.account_id = ${accountId} and ${whose} ${after}
    order by e.action, e.source limit 1`;
  return sql`
    with recursive kinds as (
      (${next(sql``)})
      union all
      select n.action, n.source from kinds k cross join lateral (${next(sql`and (e.action, e.source) > (k.action, k.source)`)}) n
    )
    select p.* from kinds k cross join lateral (${read(sql`and e.action = k.action and e.source = k.source`)}) p
    order by ${order} limit ${limit}`;
}

/** As text first: the driver would cut the time to milliseconds. */
const placeOf = (sql: Sql, { at, changeId, id }: Place, each: boolean) =>
  sql`${at}::text::timestamptz, ${changeId}::uuid ${each ? sql`, ${id}::bigint` : sql``}`;

/** An event (alias `e`) as an `AuditEvent`. */
export const eventJson = (sql: Sql) => sql`
  jsonb_build_object(
    'id', e.id, 'at', e.at, 'action', e.action, 'actorId', e.actor_id, 'actorName', e.actor_name,
    'actorGone', exists (
      select from users u where u.account_id = e.account_id and u.id = e.actor_id and u.deleted_at is not null),
    'targetKind', e.target_kind, 'targetId', e.target_id, 'targetName', e.target_name,
    'targetGone', case when e.target_kind = 'user' then exists (
      select from users u where u.account_id = e.account_id and u.id = e.target_id::uuid and u.deleted_at is not null)
      else false end,
    'before', e.before, 'after', e.after, 'source', e.source, 'requestId', e.request_id, 'changeId', e.change_id)`;

/** The time of an event as a place holds it. */
export const placeTime = (sql: Sql) => sql`to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;
