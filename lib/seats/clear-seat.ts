import { z } from "zod";
import { actorJson } from "@/lib/access/actor-json";
import type { Context } from "@/lib/access/grant";
import { type Product, products } from "@/lib/catalog";
import { outcome } from "@/lib/kernel";

/** Names the occupancy to end. */
export const ClearSeatInput = z.object({ product: z.enum(products), occupancyId: z.uuid() });
type Input = z.output<typeof ClearSeatInput>;

/** `freed`: nobody was connected; `clearing`: `connected` sessions play out; the other two: nothing was changed. */
export type ClearOutcome = {
  outcome: "freed" | "clearing" | "already_clearing" | "already_released";
  agent: { id: string; name: string };
  product: Product;
  connected: number;
  /** Who is next in line: to whom the seat went, or goes once it is free; without an id somebody whom the actor does not see. Not told to who frees the own seat. */
  next: { id: string | null; name: string } | null;
  /** When it ended, for `already_released`. */
  releasedAt: string | null;
};

/**
 * End Session: ends the one occupancy that the person saw; connected sessions go on (R9). Refuses `agents_only` to managers
 * (R18) and `not_found`.
 */
export async function clearSeat(
  { db, actor }: Context<"manage_seats">,
  { product, occupancyId }: Input,
): Promise<ClearOutcome> {
  return outcome(db.sql<{ outcome: ClearOutcome }[]>`
    select kernel.clear_seat(${actor.accountId}, ${db.sql.json(actorJson(actor))}, false, ${product}, ${occupancyId}) as outcome`);
}
