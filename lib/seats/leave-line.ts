import type { Context } from "@/lib/access/grant";
import type { Product } from "@/lib/catalog";
import { outcome } from "@/lib/kernel";
import { type Seat, type SeatFacts, seatOf } from "./seat";

/** Leaves the line, or lets an offered seat go to the next (L6). Who does not wait has left already. */
export async function leaveLine(
  { db, actor }: Context<"signed_in"> | Context<"use_agent_app">,
  { product }: { product: Product },
): Promise<Seat> {
  const { seat } = await outcome(db.sql<{ outcome: { seat: SeatFacts } }[]>`
    select kernel.leave_line(${actor.accountId}, ${actor.id}, ${product}) as outcome`);
  return seatOf(seat);
}
