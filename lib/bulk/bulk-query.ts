import type { Database } from "@/db/client";
import type { Actor } from "@/lib/access/actor";
import { maxPeopleInBulk } from "@/lib/catalog";
import { UserFilters } from "@/lib/users/user-filters";
import { matchesOf, membersOf } from "@/lib/users/users-query";
import type { Bulk } from "./bulk-input";
import { type BulkTarget, isOfSeats, targetOf } from "./bulk-target";

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
 * What a change of many would do, as tables to select from. `chosen`: the selected, what they have, and why some are passed
 * over. `placed`: the same, and what they get where they come too late for a seat. `kinds`: how many have the same of all
 * this, and the digest of who they are, as they were seen. `decided`: what each kind gets of each product asked about
 * (R1–R4): there are few kinds, however many people. The kernel checks again what is written.
 */
export function bulkTables(sql: Sql, actor: Actor, { selection, deed }: Bulk) {
  const { seats, add, status, group, rest, order } = targetOf(deed);
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
          ${group ? outOfGroup(sql, actor, group) : sql``}
          else 'none'
        end as skip
      from users u
      left join seat_assignments remote_support on remote_support.account_id = ${account}
        and remote_support.user_id = u.id and remote_support.product = 'remote_support'
      left join seat_assignments service_desk on service_desk.account_id = ${account}
        and service_desk.user_id = u.id and service_desk.product = 'service_desk'
      where ${selectedOf(sql, actor, selection)}
      limit ${sql.unsafe(String(maxPeopleInBulk + 1))}
    ),
    alike as materialized (
      select skip, remote_support, service_desk, count(*) as people, bit_xor(uuid_hash_extended(id, version)) as who
      from chosen
      group by skip, remote_support, service_desk
    ),
    gaining as (
      select k.remote_support, k.service_desk, w.product, w.wanted, h.had, k.people
      from alike k
      cross join wanted w
      cross join lateral (${hadOf(sql)}) h
      where k.skip = 'none' and h.had <> w.wanted and (h.had = 'none' or not ${add})
    ),
    asked as (
      select p.product, p.seat_type, p.free,
        (select coalesce(sum(g.people), 0) from gaining g where g.product = p.product) as needed
      from pool p
      join wanted w on w.product = p.product and w.wanted = p.seat_type
    ),
    late as materialized (
      select l.id, max(l.gets) filter (where l.product = 'remote_support') as remote_support,
        max(l.gets) filter (where l.product = 'service_desk') as service_desk
      from (
        select r.id, r.product, case
            when ${rest === "shared"} and r.had = 'none' and r.wanted = 'named' and coalesce(r.nr - r.free <= shared.free, true)
              then 'shared'
            else r.had
          end as gets
        from (
          select c.id, g.product, g.had, g.wanted, a.free, row_number() over (partition by g.product order by
            ${order === "last_active" ? sql`c.last_active_at desc nulls last, c.name, c.id` : sql`c.name, c.id`}) as nr
          from asked a
          join gaining g on g.product = a.product
          join chosen c on c.skip = 'none' and c.remote_support = g.remote_support and c.service_desk = g.service_desk
          where a.free < a.needed
        ) r
        left join pool shared on shared.product = r.product and shared.seat_type = 'shared'
        where r.nr > r.free
      ) l
      group by l.id
    ),
    placed as not materialized (
      select c.*, coalesce(l.remote_support, '') as remote_support_late, coalesce(l.service_desk, '') as service_desk_late
      from chosen c left join late l on l.id = c.id
    ),
    late_kinds as (
      select ${kindOf(sql)}, count(*) as people, bit_xor(uuid_hash_extended(id, version)) as who
      from placed
      where id in (select id from late)
      group by ${kindOf(sql)}
    ),
    kinds as materialized (
      select * from late_kinds
      union all
      -- All who are alike but those who come too late: their share of the digest goes with them.
      select a.skip, a.remote_support, a.service_desk, '', '', a.people - coalesce(l.people, 0), a.who # coalesce(l.who, 0)
      from alike a
      left join (
        select skip, remote_support, service_desk, sum(people)::bigint as people, bit_xor(who) as who
        from late_kinds group by 1, 2, 3) l using (skip, remote_support, service_desk)
      where a.people > coalesce(l.people, 0)
    ),
    decided as materialized (
      select k.*, w.product, w.wanted, h.had, l.late <> '' as late, case
          when h.had = w.wanted or h.had <> 'none' and ${add} then h.had
          when l.late <> '' then l.late
          else w.wanted
        end as gets
      from kinds k
      cross join wanted w
      cross join lateral (${hadOf(sql)}) h
      cross join lateral (
        select case w.product when 'remote_support' then k.remote_support_late else k.service_desk_late end as late) l
      where k.skip = 'none'
    )`;
}

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

/** What people of a kind (alias `k`) have of a product (alias `w`). */
const hadOf = (sql: Sql) => sql`
  select case w.product when 'remote_support' then k.remote_support else k.service_desk end as had`;

/** What makes a kind: people in whom none of this differs are treated alike. */
export const kindOf = (sql: Sql) => sql`skip, remote_support, service_desk, remote_support_late, service_desk_late`;

/** Names a decision: who, as they were seen, gets what. */
export function digestOf(sql: Sql, { deed }: Bulk) {
  const decided = isOfSeats(deed)
    ? sql`select concat_ws(' ', product, gets, bit_xor(who)) as what from decided where had <> gets group by product, gets`
    : sql`select bit_xor(who)::text as what from kinds where skip = 'none'`;
  return sql`(select md5(coalesce(string_agg(what, ',' order by what), '')) from (${decided}) d)`;
}
