import type { Database } from "@/db/client";
import type { Actor } from "@/lib/access/actor";
import { maxPeopleInBulk } from "@/lib/catalog";
import { UserFilters } from "@/lib/users/user-filters";
import { matchesOf } from "@/lib/users/users-query";
import type { Bulk } from "./bulk-input";
import { targetOf } from "./bulk-target";

type Sql = Database["sql"];

/** Who is selected (alias `u`), of those whom the actor sees: an id of anybody else selects nobody (R17). */
function selectedOf(sql: Sql, actor: Actor, selection: Bulk["selection"]) {
  if ("ids" in selection) {
    return sql`${matchesOf(sql, actor, UserFilters.parse({}))} and u.id = any(${selection.ids}::uuid[])`;
  }
  const matches = matchesOf(sql, actor, selection.matching);
  return selection.except.length > 0 ? sql`${matches} and u.id <> all(${selection.except}::uuid[])` : matches;
}

/**
 * What a change of many would do, as tables to select from. `chosen`: the selected, and why some are passed over. `decided`:
 * what each of the others gets of each product asked about (R1–R4); in what order seats are given out where there are not
 * enough. The kernel checks again what is written.
 */
export function bulkTables(sql: Sql, actor: Actor, { selection, deed }: Bulk) {
  const { seats, add, status, rest, order } = targetOf(deed);
  const account = actor.accountId;
  const gives = seats.some(({ wanted }) => wanted !== "none");
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
        coalesce(remote_support.seat_type, 'none') as remote_support,
        coalesce(service_desk.seat_type, 'none') as service_desk,
        case
          when ${actor.role !== "admin"} and u.role <> 'agent' then 'agents_only'
          when ${status === "suspended"} and u.id = ${actor.id} then 'yourself'
          when ${gives || status === "suspended"} and u.status = 'suspended' then 'suspended'
          when ${status === "active"} and u.status <> 'suspended' then 'not_suspended'
        end as skip
      from users u
      left join seat_assignments remote_support on remote_support.account_id = ${account}
        and remote_support.user_id = u.id and remote_support.product = 'remote_support'
      left join seat_assignments service_desk on service_desk.account_id = ${account}
        and service_desk.user_id = u.id and service_desk.product = 'service_desk'
      where ${selectedOf(sql, actor, selection)}
      limit ${maxPeopleInBulk + 1}
    ),
    asked as materialized (
      select a.*, a.had <> a.wanted and (a.had = 'none' or not ${add}) as gains
      from (
        select c.id, c.version, c.name, c.last_active_at, w.product, w.wanted,
          case w.product when 'remote_support' then c.remote_support else c.service_desk end as had
        from chosen c cross join wanted w
        where c.skip is null
      ) a
    ),
    short as (
      select p.product, p.seat_type, p.free
      from pool p
      join wanted w on w.product = p.product and w.wanted = p.seat_type
      where p.free < (select count(*) from asked a where a.gains and a.product = p.product)
    ),
    late as (
      select r.id, r.product, r.nr - r.free as nr
      from (
        select a.id, a.product, s.free, row_number() over (partition by a.product order by
          ${order === "last_active" ? sql`a.last_active_at desc nulls last, a.name, a.id` : sql`a.name, a.id`}) as nr
        from asked a
        join short s on s.product = a.product
        where a.gains and exists (select from short)
      ) r
      where r.nr > r.free
    ),
    decided as (
      select a.id, a.version, a.name, a.product, a.had, a.wanted, case
          when not a.gains then a.had
          when late.id is null then a.wanted
          when ${rest === "shared"} and a.had = 'none' and a.wanted = 'named' and coalesce(late.nr <= shared.free, true)
            then 'shared'
          else a.had
        end as gets
      from asked a
      left join late on late.id = a.id and late.product = a.product
      left join pool shared on shared.product = a.product and shared.seat_type = 'shared'
    )`;
}

/** Names a decision: who, as they were seen, gets what. */
export function digestOf(sql: Sql, { deed }: Bulk) {
  const decided =
    targetOf(deed).status === null
      ? sql`select concat_ws(' ', id, version, product, gets) as what from decided where had <> gets`
      : sql`select concat_ws(' ', id, version) as what from chosen where skip is null`;
  return sql`(select coalesce(bit_xor(hashtextextended(what, 0)), 0)::text from (${decided}) d)`;
}
