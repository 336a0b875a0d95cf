import type { AgentActor } from "@/lib/access/actor";
import type { Context } from "@/lib/access/grant";
import type { Product } from "@/lib/catalog";
import { outcome } from "@/lib/kernel";
import type { Hold } from "./hold";
import { type Seat, type SeatFacts, seatOf } from "./seat";
import { command } from "./seat-command";

/**
 * Ends a session or a sign-in, from any of the agent's devices; the last one out frees the seat (R5, R6). An id never seen
 * is remembered as ended (R15). Refuses `id_already_used` for the other product's.
 */
export async function endHold(
  ctx: Context<"use_agent_app", AgentActor>,
  { id, product }: { id: string; product: Product },
): Promise<{ hold: Hold; seat: Seat }> {
  const ended = await outcome<{ hold: Hold; seat: SeatFacts }>(command(ctx, product, { verb: "end", id }));
  return { ...ended, seat: seatOf(ended.seat) };
}
