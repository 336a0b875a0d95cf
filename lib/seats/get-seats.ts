import type { Context } from "@/lib/access/grant";
import { products } from "@/lib/catalog";
import { countAgain } from "./count-again";
import { reclaim } from "./reclaim";
import { type Seat, type SeatFacts, seatOf } from "./seat";

/**
 * The actor's own seats, Remote Support first. Dead holds end before, so that a free seat is seen as free
 * (R14); who waits counts as heard from (L3).
 */
export async function getSeats({ db, actor }: Context<"signed_in"> | Context<"use_agent_app">): Promise<Seat[]> {
  await reclaim(db, actor.accountId);
  const [heard] = await db.sql<{ silent: boolean }[]>`
    select kernel.hear(array[${actor.accountId}::uuid], array[${actor.id}::uuid], clock_timestamp()) <> '{}' as silent`;
  if (heard?.silent) await countAgain(db, actor);
  const seats = await db.sql<{ facts: SeatFacts }[]>`
    select kernel.seat_view(${actor.accountId}, product, ${actor.id}) as facts
      from unnest(${products}::text[]) with ordinality as p (product, place) order by place`;
  return seats.map(({ facts }) => seatOf(facts));
}
