import { actorJson } from "@/lib/access/actor-json";
import type { Context } from "@/lib/access/grant";
import type { Product, SeatType } from "@/lib/catalog";
import { outcome } from "@/lib/seats/kernel";

export type CapacityChange = { product: Product; seatType: SeatType; capacity: number; seen?: number };

/** Details of a refused change: the pools in the way, and with `named_seats_assigned` up to 20 of who holds them. */
export type CapacityRefused = {
  pools: { product: Product; capacity: number; assigned?: number; holders?: { id: string; name: string }[] }[];
};

/**
 * Sets the capacity of pools, all or none (R13). Refuses `named_seats_assigned` below what is assigned, and
 * `changed_meanwhile` where a pool no longer has the `seen` number of seats.
 */
export async function setCapacity({ db, actor }: Context<"manage_account">, changes: readonly CapacityChange[]) {
  await outcome<{ saved: true }>(db.sql`
    select kernel.set_capacity(
      ${actor.accountId}, ${db.sql.json(actorJson(actor))}, ${JSON.stringify(changes)}::text::jsonb
    ) as outcome`);
}
