import { z } from "zod";
import type { Context } from "@/lib/access/grant";
import { products } from "@/lib/catalog";
import { outcome } from "@/lib/kernel";
import { type Seat, type SeatFacts, seatOf } from "./seat";

/** Names one of the own sessions or sign-ins. */
export const EndOwnHoldInput = z.object({ product: z.enum(products), id: z.uuid() });

/** Ends one of the own sessions or sign-ins, whichever device it is open on. What is not the actor's is left alone (R17). */
export async function endOwnHold(
  { db, actor }: Context<"signed_in">,
  { product, id }: z.output<typeof EndOwnHoldInput>,
): Promise<Seat> {
  const { seat } = await outcome(db.sql<{ outcome: { seat: SeatFacts } }[]>`
    select kernel.end_own_hold(${actor.accountId}, ${actor.id}, ${product}, ${id}) as outcome`);
  return seatOf(seat);
}
