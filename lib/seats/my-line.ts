import type { Context } from "@/lib/access/grant";
import { shownName } from "@/lib/access/in-reach";
import type { Product } from "@/lib/catalog";

/** What the line of a product says to one of those who wait, or may. Times are ISO 8601 UTC. */
export type MyLine = {
  /** Who is ahead, first come first; null where the account tells only the position. */
  ahead: { name: string; joinedAt: string }[] | null;
  /** How long one usually waits, in seconds: the middle half of the last 30 days. Null with fewer than five waits. */
  usualWait: { from: number; to: number } | null;
  /** An offer ran out once, and the place was kept (L7). */
  missedOnce: boolean;
  /** Why the last wait ended without a seat, for half an hour: two offers missed (L7), or not heard from (L3). */
  left: { why: "missed" | "vanished"; at: string } | null;
};

const ofNobody: MyLine = { ahead: [], usualWait: null, missedOnce: false, left: null };

/** What each product's line says to the actor. Nothing of a product whose Shared seats they do not share. */
export async function myLine({
  db,
  actor,
}: Context<"signed_in"> | Context<"use_agent_app">): Promise<(product: Product) => MyLine> {
  const { accountId, id } = actor;
  const name = shownName(db.sql, actor, { user: db.sql`u.id`, name: db.sql`u.name` });
  const rows = await db.sql<{ product: Product; line: MyLine }[]>`
    select p.product, jsonb_build_object(
      'ahead', case when p.line_names then coalesce((
        select jsonb_agg(jsonb_build_object('name', ${name}, 'joinedAt', l.joined_at) order by l.position)
          from (select * from kernel.places_in_line
                 where account_id = ${accountId} and product = p.product and position < w.position
                 order by position limit 20) l
          join users u on u.account_id = l.account_id and u.id = l.user_id), '[]') end,
      'usualWait', (
        select case when count(*) >= 5 then jsonb_build_object(
            'from', percentile_cont(0.25) within group (order by seconds),
            'to', percentile_cont(0.75) within group (order by seconds)) end
          from (select extract(epoch from to_at - from_at) as seconds from waits
                 where account_id = ${accountId} and product = p.product and outcome = 'seated'
                   and to_at > now() - interval '30 days'
                 order by to_at desc limit 500) lately),
      'missedOnce', coalesce(w.misses = 1, false),
      'left', (
        select jsonb_build_object('why', outcome, 'at', to_at)
          from waits
         where account_id = ${accountId} and user_id = ${id} and product = p.product
           and to_at > now() - interval '30 minutes' and w.user_id is null and outcome in ('missed', 'vanished')
         order by to_at desc limit 1)) as line
      from seat_assignments a
      join account_products p on p.account_id = a.account_id and p.product = a.product
      left join waiting_line w on w.account_id = p.account_id and w.product = p.product and w.user_id = a.user_id
     where a.account_id = ${accountId} and a.user_id = ${id} and a.seat_type = 'shared'`;
  return (product) => rows.find((row) => row.product === product)?.line ?? ofNobody;
}
