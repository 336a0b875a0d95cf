import { actorJson } from "@/lib/access/actor-json";
import type { Context } from "@/lib/access/grant";
import type { Product, SeatType } from "@/lib/catalog";
import { outcome } from "@/lib/kernel";

export type CapacityChange = { product: Product; seatType: SeatType; capacity: number; seen?: number };

/**
 * Sets the capacity of pools, all or none (R13). Refuses `named_seats_assigned` below what is assigned and
 * `changed_meanwhile` where a pool no longer has the `seen` number of seats; `details.pools` are those in the way, each
 * with its capacity, and with up to 20 `holders` who keep Named seats, longest inactive first.
 */
export async function setCapacity({ db, actor }: Context<"manage_account">, changes: readonly CapacityChange[]) {
  await outcome<{ saved: true }>(db.sql`
    select kernel.set_capacity(
      ${actor.accountId}, ${db.sql.json(actorJson(actor))}, ${JSON.stringify(changes)}::text::jsonb
    ) as outcome`);
}
