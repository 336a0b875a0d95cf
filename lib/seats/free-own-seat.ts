import { actorJson } from "@/lib/access/actor-json";
import type { Context } from "@/lib/access/grant";
import type { Product } from "@/lib/catalog";
import { outcome } from "@/lib/kernel";
import type { ClearOutcome } from "./clear-seat";
import { type Seat, type SeatFacts, seatOf } from "./seat";

/**
 * Free my seat: ends the agent's own occupancy as End Session does (R11). An old one changes nothing, nor does what is not
 * theirs: both are already released. Refuses `named_seat_cannot_be_cleared`.
 */
export async function freeOwnSeat(
  { db, actor }: Context<"signed_in"> | Context<"use_agent_app">,
  { product, occupancyId }: { product: Product; occupancyId: string },
): Promise<{ outcome: ClearOutcome; seat: Seat }> {
  const { seat, ...cleared } = await outcome(db.sql<{ outcome: ClearOutcome & { seat: SeatFacts } }[]>`
    select kernel.clear_seat(${actor.accountId}, ${db.sql.json(actorJson(actor))}, true, ${product}, ${occupancyId}) as outcome`);
  return { outcome: cleared, seat: seatOf(seat) };
}
