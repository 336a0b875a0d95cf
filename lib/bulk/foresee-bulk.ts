import type { Context } from "@/lib/access/grant";
import { maxPeopleInBulk, type Product, type SeatChoice, type SeatType } from "@/lib/catalog";
import { Refusal } from "@/lib/refusal";
import type { Bulk } from "./bulk-input";
import { bulkTables, digestOf } from "./bulk-query";
import { targetOf } from "./bulk-target";

/** How many, and the names of the first of them. */
type Some = { people: number; names: string[] };

/** Why somebody selected is passed over. */
export type SkipReason = "agents_only" | "yourself" | "suspended" | "not_suspended";

/** What a change of many will do, counted before anything is done. */
export type Foreseen = {
  selected: number;
  /** How many will be changed. */
  people: number;
  /** Of each product asked about: who has what, and gets what. `gets` other than `wanted`: it stays, or no seat is left. */
  seats: ({ product: Product; had: SeatChoice; wanted: SeatChoice; gets: SeatChoice; late: boolean } & Some)[];
  skipped: ({ why: SkipReason } & Some)[];
  /** The pools that are asked for more than they have left: null is as many as one likes. */
  pools: { product: Product; seatType: SeatType; free: number | null; needed: number }[];
  /** Occupied seats that are cleared and play out; that are free at once; keys and sign-ins that end (R12). */
  clearing: number;
  freed: number;
  ended: number;
  /** Names exactly this decision, for whoever applies it. */
  digest: string;
};

/** How many names a count is told with. */
const named = 25;
const byName = new Intl.Collator("en").compare;

/** What a change of many would do, and to whom; does nothing. One statement, whatever the number of people. */
export async function foreseeBulk(
  { db: { sql }, actor }: Context<"manage_seats"> | Context<"add_delete_users">,
  bulk: Bulk,
): Promise<Foreseen> {
  const { status } = targetOf(bulk.deed);
  const changed =
    status === null
      ? sql`select count(distinct id) from decided where had <> gets`
      : sql`select count(*) from chosen where skip is null`;
  const [row] = await sql<{ foreseen: Foreseen }[]>`
    ${bulkTables(sql, actor, bulk)},
    losing as materialized (select id, product, had, gets from decided where had <> 'none' and gets <> had),
    work as (
      select
        count(*) filter (where s.state = 'in_use' and l.gets = 'none' and h.connected) as clearing,
        count(*) filter (where s.state = 'in_use' and not (l.gets = 'none' and h.connected)) as freed,
        coalesce(sum(h.others) filter (where l.gets <> 'named'), 0) as ended
      from losing l
      cross join lateral (
        select coalesce(bool_or(h.state = 'connected'), false) as connected, count(*) filter (where h.state <> 'connected') as others
        from holds h
        where h.account_id = ${actor.accountId} and h.user_id = l.id and h.product = l.product and h.ended_at is null) h
      left join shared_seats s on s.account_id = ${actor.accountId} and s.product = l.product and s.user_id = l.id
    )
    select jsonb_build_object(
      'selected', (select count(*) from chosen),
      'people', (${changed}),
      'seats', (select coalesce(jsonb_agg(g), '[]') from (
        select product, had, wanted, gets, late, count(*) as people, (array_agg(name))[:${named}] as names
        from (select d.*, l.id is not null as late from decided d left join late l using (id, product)) d
        group by product, had, wanted, gets, late
        order by product, late, had = gets, gets, had) g),
      'skipped', (select coalesce(jsonb_agg(s), '[]') from (
        select skip as why, count(*) as people, (array_agg(name))[:${named}] as names
        from chosen where skip is not null group by skip order by skip) s),
      'pools', (select coalesce(jsonb_agg(p), '[]') from (
        select p.product, p.seat_type as "seatType", p.free,
          (select count(*) from asked a where a.product = p.product and a.gains) as needed
        from pool p join wanted w on w.product = p.product and w.wanted = p.seat_type
        order by p.product) p),
      'clearing', work.clearing, 'freed', work.freed, 'ended', work.ended,
      'digest', ${digestOf(sql, bulk)}
    ) as foreseen from work`;
  if (!row) throw new Error("Nothing was foreseen.");
  if (row.foreseen.selected > maxPeopleInBulk) {
    const most = maxPeopleInBulk.toLocaleString("en");
    throw new Refusal("invalid_input", { message: `More than ${most} people are selected. Filter first.` });
  }
  for (const { names } of [...row.foreseen.seats, ...row.foreseen.skipped]) names.sort(byName);
  return row.foreseen;
}
