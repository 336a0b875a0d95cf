import type { Context } from "@/lib/access/grant";
import type { Product } from "@/lib/catalog";
import { outcome } from "@/lib/kernel";
import { type Seat, type SeatFacts, seatOf } from "./seat";

/**
 * Joins the line for a product's Shared seats, or says still here (L1, L3): beside a free seat it answers with an offer, while
 * in use with the seat. Refuses `no_seat_assigned`, `named_seat_needs_no_line`, `no_seats_in_plan`, `seat_clearing` (R10).
 */
export async function joinLine(
  { db, actor }: Context<"signed_in"> | Context<"use_agent_app">,
  { product }: { product: Product },
): Promise<Seat> {
  const { seat } = await outcome(
    db.sql<{ outcome: { seat: SeatFacts } }[]>`
      select kernel.join_line(${actor.accountId}, ${actor.id}, ${product}) as outcome`,
    ({ seat, ...told }: { seat?: SeatFacts }) => (seat ? { ...told, seat: seatOf(seat) } : told),
  );
  return seatOf(seat);
}
