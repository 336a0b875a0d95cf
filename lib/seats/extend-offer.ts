import type { Context } from "@/lib/access/grant";
import type { Product } from "@/lib/catalog";
import { outcome } from "@/lib/kernel";
import { type Seat, type SeatFacts, seatOf } from "./seat";

/** Keeps an offered seat as long again, once an offer (L4). Refuses `no_offer` and `already_extended`. */
export async function extendOffer(
  { db, actor }: Context<"signed_in"> | Context<"use_agent_app">,
  { product }: { product: Product },
): Promise<Seat> {
  const { seat } = await outcome(db.sql<{ outcome: { seat: SeatFacts } }[]>`
    select kernel.extend_offer(${actor.accountId}, ${actor.id}, ${product}) as outcome`);
  return seatOf(seat);
}
