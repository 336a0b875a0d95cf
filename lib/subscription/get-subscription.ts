import type { Context } from "@/lib/access/grant";
import type { Product } from "@/lib/catalog";
import type { SeatRequest } from "./seat-request";

export type PoolCounts = { capacity: number; assigned: number };
export type Subscription = {
  pools: Record<Product, { named: PoolCounts; shared: PoolCounts & { used: number } }>;
  requests: SeatRequest[];
};

/** What the account bought and how much of it is taken, and its last 20 requests for Shared seats, newest first. */
export async function getSubscription({ db, actor }: Context<"manage_account">): Promise<Subscription> {
  const [row] = await db.sql<{ subscription: Subscription }[]>`
    select jsonb_build_object(
      'pools', (
        select jsonb_object_agg(product, types)
        from (
          select p.product, jsonb_object_agg(p.seat_type, jsonb_build_object(
            'capacity', p.capacity,
            'assigned', (select count(*) from seat_assignments a
              where a.account_id = p.account_id and a.product = p.product and a.seat_type = p.seat_type)
          ) || case p.seat_type
            when 'shared' then jsonb_build_object('used', (select count(*) from shared_seats s
              where s.account_id = p.account_id and s.product = p.product and s.user_id is not null))
            else '{}'
          end) as types
          from seat_pools p
          where p.account_id = ${actor.accountId}
          group by p.product
        ) products
      ),
      'requests', coalesce((
        select jsonb_agg(request)
        from (
          select jsonb_build_object(
            'id', r.id, 'product', r.product, 'seats', r.seats, 'reason', r.reason, 'state', r.state,
            'createdAt', r.created_at, 'requestedBy', u.name, 'decidedAt', r.decided_at,
            'decisionReason', r.decision_reason
          ) as request
          from seat_requests r
          join users u on u.account_id = r.account_id and u.id = r.requested_by
          where r.account_id = ${actor.accountId}
          order by r.created_at desc
          limit 20
        ) latest
      ), '[]')
    ) as subscription`;
  if (!row) throw new Error("The subscription was not read.");
  return row.subscription;
}
