import { type Database, plannedAnew } from "@/db/client";
import type { Context } from "@/lib/access/grant";
import { maxPeopleInBulk, type Product, type SeatChoice, type SeatType } from "@/lib/catalog";
import { Refusal } from "@/lib/refusal";
import type { Bulk } from "./bulk-input";
import { bulkTables, digestOf, getsOf, groupOf, hadOf, kindOf, lateOf } from "./bulk-query";
import { isOfSeats } from "./bulk-target";

type Sql = Database["sql"];

/** How many, and the names of the first of them. */
type Some = { people: number; names: string[] };

/** Why somebody selected is passed over. */
export type SkipReason =
  | "agents_only"
  | "yourself"
  | "suspended"
  | "not_suspended"
  | "in_group"
  | "not_in_group"
  | "last_group";

/** What a change of many will do, counted before anything is done. */
export type Foreseen = {
  selected: number;
  /** How many will be changed; who, unless `seats` tells. */
  people: number;
  names: string[];
  /** Of each product asked about: who has what, and gets what. `gets` other than `wanted`: it stays, or no seat is left. */
  seats: ({ product: Product; had: SeatChoice; wanted: SeatChoice; gets: SeatChoice; late: boolean } & Some)[];
  skipped: ({ why: SkipReason } & Some)[];
  /** The pools that are asked for more than they have left: null is as many as one likes. */
  pools: { product: Product; seatType: SeatType; free: number | null; needed: number }[];
  /** Occupied seats that are cleared and play out; that are free at once; keys and sign-ins that end (R12). */
  clearing: number;
  freed: number;
  ended: number;
  /** The group that people join or leave. */
  group: string | null;
  /** Names exactly this decision, for whoever applies it. */
  digest: string;
};

/** As it is counted: the names by kinds of people. */
type Named<S> = Omit<S, "names"> & { names: string[][] };
type Counted = Omit<Foreseen, "names" | "seats" | "skipped"> & {
  names: string[][];
  seats: Named<Foreseen["seats"][number]>[];
  skipped: Named<Foreseen["skipped"][number]>[];
};

/** How many names a count is told with. */
const named = 25;
const byName = new Intl.Collator("en").compare;

/**
 * What a change of many would do, and to whom; does nothing. One statement, whatever the number of people. Refuses
 * `group_not_found` where the group is gone, or not the actor's to know of.
 */
export async function foreseeBulk(
  { db: { sql }, actor }: Context<"manage_seats"> | Context<"add_delete_users">,
  bulk: Bulk,
): Promise<Foreseen> {
  const ofSeats = isOfSeats(bulk.deed);
  const changed = ofSeats
    ? sql`select distinct on (${kindOf(sql)}) people from decided where had <> gets`
    : sql`select people from kinds where skip = 'none'`;
  const openHolds = sql`
    select from holds h
    where h.account_id = ${actor.accountId} and h.user_id = l.id and h.product = l.product and h.ended_at is null`;
  const [row] = await plannedAnew(sql<{ foreseen: Counted }[]>`
    ${bulkTables(sql, actor, bulk)},
    losing as materialized (
      select l.gets,
        exists (
          select from shared_seats s
          where s.account_id = ${actor.accountId} and s.user_id = l.id and s.product = l.product and s.state = 'in_use') as in_use,
        exists (${openHolds} and h.state = 'connected') as connected,
        case when exists (${openHolds} and h.state <> 'connected') then (
          select count(*) from (${openHolds} and h.state <> 'connected') others) else 0 end as others
      from (
        select k.id, w.product, h.had, ${getsOf(sql, bulk.deed)} as gets
        from placed k
        cross join wanted w
        cross join lateral (${hadOf(sql)}) h
        cross join lateral (${lateOf(sql)}) l
        where k.skip = 'none' and exists (select from decided where had <> 'none' and gets <> had)
      ) l
      where l.had <> 'none' and l.gets <> l.had
    ),
    work as (
      select
        count(*) filter (where in_use and gets = 'none' and connected) as clearing,
        count(*) filter (where in_use and not (gets = 'none' and connected)) as freed,
        coalesce(sum(others) filter (where gets <> 'named'), 0) as ended
      from losing
    ),
    named as materialized (
      select k.*, array(select p.name from placed p where ${sameKind(sql)} limit ${named}) as names from kinds k
    )
    select jsonb_build_object(
      'selected', (select coalesce(sum(people), 0) from kinds),
      'people', (select coalesce(sum(people), 0) from (${changed}) c),
      'names', (select coalesce(jsonb_agg(names), '[]') from named where skip = 'none' and not ${ofSeats}),
      'seats', (select coalesce(jsonb_agg(g), '[]') from (
        select product, had, wanted, gets, late, sum(d.people) as people, jsonb_agg(n.names) as names
        from decided d join named n using (${kindOf(sql)})
        group by product, had, wanted, gets, late
        order by product, late, had = gets, gets, had) g),
      'skipped', (select coalesce(jsonb_agg(s), '[]') from (
        select skip as why, sum(people) as people, jsonb_agg(names) as names
        from named where skip <> 'none' group by skip order by skip) s),
      'pools', (select coalesce(jsonb_agg(p), '[]') from (
        select product, seat_type as "seatType", free, needed from asked order by product) p),
      'group', ${groupOf(sql, actor, bulk)},
      'clearing', work.clearing, 'freed', work.freed, 'ended', work.ended,
      'digest', ${digestOf(sql, bulk)}
    ) as foreseen from work`);
  if (!row) throw new Error("Nothing was foreseen.");
  if (row.foreseen.selected > maxPeopleInBulk) {
    const most = maxPeopleInBulk.toLocaleString("en");
    throw new Refusal("invalid_input", { message: `More than ${most} people are selected. Filter first.` });
  }
  if (bulk.deed.kind === "group" && row.foreseen.group === null) throw new Refusal("group_not_found");
  const withNames = <S extends { names: string[][] }>(some: S) => ({
    ...some,
    names: some.names.flat().slice(0, named).sort(byName),
  });
  const { seats, skipped, ...counted } = withNames(row.foreseen);
  return { ...counted, seats: seats.map(withNames), skipped: skipped.map(withNames) };
}

const sameKind = (sql: Sql) => sql`
  (p.skip, p.remote_support, p.service_desk, p.remote_support_late, p.service_desk_late)
  = (k.skip, k.remote_support, k.service_desk, k.remote_support_late, k.service_desk_late)`;
