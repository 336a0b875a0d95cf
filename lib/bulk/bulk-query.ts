import type postgres from "postgres";
import type { Database } from "@/db/client";
import type { Actor } from "@/lib/access/actor";
import { maxPeopleInBulk, type Product, type SeatType } from "@/lib/catalog";
import { UserFilters } from "@/lib/users/user-filters";
import { matchesOf, membersOf } from "@/lib/users/users-query";
import type { Bulk, BulkDeed } from "./bulk-input";
import { type BulkTarget, isOfSeats, targetOf } from "./bulk-target";

type Sql = Database["sql"];
type Fragment = postgres.PendingQuery<postgres.Row[]>;

/** Who is selected (alias `u`), of those whom the actor sees: an id of anybody else selects nobody (R17). */
export function selectedOf(sql: Sql, actor: Actor, selection: Bulk["selection"]) {
  if ("ids" in selection) {
    return sql`${matchesOf(sql, actor, UserFilters.parse({}))} and u.id = any(${selection.ids}::uuid[])`;
  }
  const matches = matchesOf(sql, actor, selection.matching);
  return selection.except.length > 0 ? sql`${matches} and u.id <> all(${selection.except}::uuid[])` : matches;
}

/**
 * What a change of many would do, as tables to select from. `chosen`: the selected, what they have, and why some are passed
 * over. `placed`: the same, and what they get where they come too late for a seat; people are put in line only where a pool
 * is short. `kinds`: how many have the same of all this, and the digest of who they are, as they were seen. `decided`: what
 * each kind gets of each product asked about (R1–R4): there are few kinds, however many people. The kernel checks again
 * what is written.
 *
 * The digest of people is the xor of a 64-bit hash of each id with its version: it needs no order, and one whose version
 * grew, who came or who went is missed once in 2^64.
 */
export function bulkTables(sql: Sql, actor: Actor, { selection, deed }: Bulk) {
  const { seats, add, status, group, rest, order } = targetOf(deed);
  const account = actor.accountId;
  const gives = seats.some(({ wanted }) => wanted !== "none");
  const isShort = sql`exists (select from asked where free < needed)`;
  const [remoteSupport, serviceDesk] = [lateFor("remote_support"), lateFor("service_desk")];
  return sql`
    with wanted as (
      select * from jsonb_to_recordset(${JSON.stringify(seats)}::text::jsonb) as w(product text, wanted text)
    ),
    pool as (
      select p.product, p.seat_type, case
          when p.seat_type = 'named' then greatest(0, p.capacity - held.seats)
          when p.capacity = 0 then 0
          when p.assignment_limit is not null then greatest(0, p.assignment_limit - held.seats)
        end as free
      from seat_pools p
      cross join lateral (
        select count(*) as seats from seat_assignments a
        where a.account_id = ${account} and a.product = p.product and a.seat_type = p.seat_type) held
      where p.account_id = ${account} and ${gives}
    ),
    chosen as materialized (
      select u.id, u.version, u.name, u.last_active_at,
        ${seatOf("remote_support")} as remote_support,
        ${seatOf("service_desk")} as service_desk,
        case
          when ${actor.role !== "admin"} and u.role <> 'agent' then 'agents_only'
          when ${status === "suspended"} and u.id = ${actor.id} then 'yourself'
          when ${gives || status === "suspended"} and u.status = 'suspended' then 'suspended'
          when ${status === "active"} and u.status <> 'suspended' then 'not_suspended'
          ${group ? outOfGroup(sql, actor, group) : sql``}
          else 'none'
        end as skip
      from users u
      where ${selectedOf(sql, actor, selection)}
      limit ${sql.unsafe(String(maxPeopleInBulk + 1))}
    ),
    alike as materialized (
      select skip, remote_support, service_desk, count(*) as people, ${whoOf(sql)} as who
      from chosen
      group by skip, remote_support, service_desk
    ),
    asked as materialized (
      select p.product, p.seat_type, p.free, (
          select coalesce(sum(k.people), 0)
          from alike k
          cross join lateral (${hadOf(sql)}) h
          where k.skip = 'none' and ${gains(sql, add, sql`h.had`, sql`w.wanted`)}) as needed
      from pool p
      join wanted w on w.product = p.product and w.wanted = p.seat_type
    ),
    in_line as materialized (
      select ${seenOf(sql)}, ${remoteSupport.late} as remote_support_late, ${serviceDesk.late} as service_desk_late
      from (
        select *, ${remoteSupport.place} as remote_support_place, ${serviceDesk.place} as service_desk_place
        from chosen
        where ${isShort}
      ) ranked
    ),
    placed as not materialized (
      select ${seenOf(sql)}, '' as remote_support_late, '' as service_desk_late from chosen where not ${isShort}
      union all
      select * from in_line
    ),
    kinds as materialized (
      select skip, remote_support, service_desk, '' as remote_support_late, '' as service_desk_late, people, who
      from alike where not ${isShort}
      union all
      select ${kindOf(sql)}, count(*), ${whoOf(sql)} from in_line group by ${kindOf(sql)}
    ),
    decided as materialized (
      select k.*, w.product, w.wanted, h.had, l.late <> '' as late, ${getsOf(sql, deed)} as gets
      from kinds k
      cross join wanted w
      cross join lateral (${hadOf(sql)}) h
      cross join lateral (${lateOf(sql)}) l
      where k.skip = 'none'
    )`;

  /** Asked, not joined: whatever the planner believes of a table that has just grown, each is looked up once. */
  function seatOf(product: Product) {
    const has = (type: SeatType) => sql`exists (
      select from seat_assignments a
      where a.account_id = ${account} and a.user_id = u.id and a.product = ${product} and a.seat_type = ${type})`;
    return sql`case when ${has("named")} then 'named' when ${has("shared")} then 'shared' else 'none' end`;
  }

  /** A person's place in the stated order of those who are to gain a seat; and what they get instead where it is too late. */
  function lateFor(product: Product) {
    const wanted = seats.find((seat) => seat.product === product)?.wanted ?? "none";
    if (wanted === "none") return { place: sql`0`, late: sql`''` };
    const [had, place] = [sql.unsafe(product), sql.unsafe(`${product}_place`)];
    const free = (type: SeatType) => sql`(select free from pool where product = ${product} and seat_type = ${type})`;
    const gaining = sql`(skip = 'none' and ${gains(sql, add, sql`${had}`, sql`${wanted}`)})`;
    return {
      place: sql`row_number() over (partition by ${gaining} order by
        ${order === "last_active" ? sql`last_active_at desc nulls last, name, id` : sql`name, id`})`,
      late: sql`case
        when not ${gaining} or coalesce(${place} <= ${free(wanted)}, true) then ''
        when ${rest === "shared" && wanted === "named"} and ${had} = 'none'
          and coalesce(${place} - ${free(wanted)} <= ${free("shared")}, true) then 'shared'
        else ${had}
      end`,
    };
  }
}

/** The columns of `chosen` that say who somebody is and what they have. */
const seenOf = (sql: Sql) => sql`id, version, name, skip, remote_support, service_desk`;

const whoOf = (sql: Sql) => sql`bit_xor(uuid_hash_extended(id, version))`;

/** What a kind of people, or somebody (alias `k`), has of a product (alias `w`). */
export const hadOf = (sql: Sql) => sql`
  select case w.product when 'remote_support' then k.remote_support else k.service_desk end as had`;

/** What they get of it where they come too late, else ''. */
export const lateOf = (sql: Sql) => sql`
  select case w.product when 'remote_support' then k.remote_support_late else k.service_desk_late end as late`;

/** Whether who had one seat of a product is to get another. */
const gains = (sql: Sql, add: boolean, had: Fragment, wanted: Fragment) =>
  sql`(${had} <> ${wanted} and (${had} = 'none' or not ${add}))`;

/** What they get of it in the end, from what they had (alias `h`) and whether they come too late (alias `l`). */
export const getsOf = (sql: Sql, deed: BulkDeed) => sql`
  case when not ${gains(sql, targetOf(deed).add, sql`h.had`, sql`w.wanted`)} then h.had when l.late <> '' then l.late else w.wanted end`;

/** Who is in the group already, or not in it; whom a limited manager would have in no group any more (R18). */
function outOfGroup(sql: Sql, actor: Actor, { id, to }: NonNullable<BulkTarget["group"]>) {
  const { accountId, limitedTo } = actor;
  const inGroup = sql`u.id in (${membersOf(sql, actor, id)})`;
  return to === "join"
    ? sql`when ${inGroup} then 'in_group'`
    : sql`
        when not ${inGroup} then 'not_in_group'
        when ${limitedTo !== null} and u.id not in (
          select user_id from group_members
          where account_id = ${accountId} and group_id = any (${limitedTo ?? []}::uuid[]) and group_id <> ${id}) then 'last_group'`;
}

/** The group of a deed as it is called now; null where the actor knows of none (R18), or none is meant. */
export const groupOf = (sql: Sql, { accountId, limitedTo }: Actor, { deed }: Bulk) => sql`
  (select name from groups
   where account_id = ${accountId} and id = ${targetOf(deed).group?.id ?? null}
     and (${limitedTo}::uuid[] is null or id = any (${limitedTo})))`;

/** What makes a kind: people in whom none of this differs are treated alike. */
export const kindOf = (sql: Sql) => sql`skip, remote_support, service_desk, remote_support_late, service_desk_late`;

/** Names a decision: who, as they were seen, gets what. */
export function digestOf(sql: Sql, { deed }: Bulk) {
  const decided = isOfSeats(deed)
    ? sql`select concat_ws(' ', product, gets, bit_xor(who)) as what from decided where had <> gets group by product, gets`
    : sql`select bit_xor(who)::text as what from kinds where skip = 'none'`;
  return sql`(select md5(coalesce(string_agg(what, ',' order by what), '')) from (${decided}) d)`;
}
