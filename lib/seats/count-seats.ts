import type { Context } from "@/lib/access/grant";
import type { Product } from "@/lib/catalog";
import { reclaim } from "./reclaim";
import type { ProductSeatCounts, SeatCounts } from "./seat-counts";

type Row = {
  product: Product;
  named: number;
  namedAssigned: number;
  namedLimit: number | null;
  shared: number;
  sharedAssigned: number;
  sharedLimit: number | null;
  inUse: number;
  clearing: number;
  offered: number;
  waiting: number;
};

/** How many seats of each pool are bought, given and in use now, dead holds ended first (R14). One statement. */
export async function countSeats({ db, actor }: Context<"read_users">): Promise<SeatCounts> {
  await reclaim(db, actor.accountId);
  const rows = await db.sql<Row[]>`
    select p.product,
      coalesce(n.capacity, 0) as "named",
      n.assignment_limit as "namedLimit",
      (select count(*)::int from seat_assignments a
        where a.account_id = p.account_id and a.product = p.product and a.seat_type = 'named') as "namedAssigned",
      coalesce(s.capacity, 0) as "shared",
      s.assignment_limit as "sharedLimit",
      (select count(*)::int from seat_assignments a
        where a.account_id = p.account_id and a.product = p.product and a.seat_type = 'shared') as "sharedAssigned",
      used.all_of_them as "inUse",
      used.clearing,
      used.offered,
      (select count(*)::int from kernel.places_in_line w where w.account_id = p.account_id and w.product = p.product) as waiting
    from account_products p
    left join seat_pools n on (n.account_id, n.product, n.seat_type) = (p.account_id, p.product, 'named')
    left join seat_pools s on (s.account_id, s.product, s.seat_type) = (p.account_id, p.product, 'shared')
    cross join lateral (
      select count(*)::int as all_of_them, (count(*) filter (where x.state = 'clearing'))::int as clearing,
        (count(*) filter (where x.state = 'offered'))::int as offered
      from shared_seats x
      where x.account_id = p.account_id and x.product = p.product and x.user_id is not null
    ) used
    where p.account_id = ${actor.accountId}`;
  const of = (product: Product) => productCounts(rows.find((row) => row.product === product));
  return { remote_support: of("remote_support"), service_desk: of("service_desk") };
}

function productCounts(row: Row | undefined): ProductSeatCounts {
  const named = row?.named ?? 0;
  const namedAssigned = row?.namedAssigned ?? 0;
  const shared = row?.shared ?? 0;
  const inUse = row?.inUse ?? 0;
  return {
    named: {
      capacity: named,
      assigned: namedAssigned,
      free: Math.max(0, named - namedAssigned),
      limit: row?.namedLimit ?? null,
    },
    shared: {
      capacity: shared,
      assigned: row?.sharedAssigned ?? 0,
      inUse,
      clearing: row?.clearing ?? 0,
      offered: row?.offered ?? 0,
      waiting: row?.waiting ?? 0,
      free: Math.max(0, shared - inUse),
      assignmentLimit: row?.sharedLimit ?? null,
    },
  };
}
