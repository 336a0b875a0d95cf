import type { Context } from "@/lib/access/grant";
import { inReach } from "@/lib/access/in-reach";
import type { Product } from "@/lib/catalog";

/** What the last seven days say about one product's seats. */
export type ProductWeek = {
  product: Product;
  /** The most Shared seats that were occupied at once, when they last began to be, and the pool's size now. Null where none was. */
  peak: { seats: number; at: string; capacity: number } | null;
  /** Takes refused because no Shared seat was free, and how many agents asked. */
  denied: { requests: number; agents: number };
  /** People whom the reader sees with a Named seat who have not been active for 60 days, or never. */
  unusedNamed: number;
};

/** Whether seats are likely to run out: peaks, refusals and unused Named seats. Peaks are exact: they come from every occupancy. */
export async function getWeek({ db, actor }: Context<"read_users">): Promise<ProductWeek[]> {
  const { sql } = db;
  return sql<ProductWeek[]>`
    with since as (select clock_timestamp() - interval '7 days' as at),
    spans as (
      select t.product, greatest(t.from_at, since.at) as from_at, t.to_at
        from since join tenures t on t.account_id = ${actor.accountId} and t.to_at > since.at
      union all
      select s.product, greatest(s.since, since.at), null
        from since join shared_seats s on s.account_id = ${actor.accountId} and s.occupancy_id is not null
    ),
    counted as (
      select product, at, sum(step) over (partition by product order by at, step) as seats
        from (
          select product, from_at as at, 1 as step from spans
          union all
          select product, to_at, -1 from spans where to_at is not null
        ) steps
    ),
    peaks as (
      select distinct on (product) product, seats, at from counted order by product, seats desc, at desc
    ),
    refused as (
      select d.product, sum(d.attempts) as requests, count(distinct d.user_id) as agents
        from since join denials d on d.account_id = ${actor.accountId} and d.last_at > since.at
       group by d.product
    )
    select p.product,
      case when k.seats > 0 then jsonb_build_object('seats', k.seats, 'at', k.at, 'capacity', c.capacity) end as peak,
      jsonb_build_object('requests', coalesce(r.requests, 0), 'agents', coalesce(r.agents, 0)) as denied,
      (select count(*)::int
         from seat_assignments a join users u on u.account_id = a.account_id and u.id = a.user_id
        where a.account_id = p.account_id and a.product = p.product and a.seat_type = 'named'
          and coalesce(u.last_active_at, u.created_at) < clock_timestamp() - interval '60 days'
          and ${inReach(sql, actor, sql`u.id`)}) as "unusedNamed"
      from account_products p
      join seat_pools c on c.account_id = p.account_id and c.product = p.product and c.seat_type = 'shared'
      left join peaks k on k.product = p.product
      left join refused r on r.product = p.product
     where p.account_id = ${actor.accountId}
     order by p.product`;
}
