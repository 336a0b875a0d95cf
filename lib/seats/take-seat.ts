import type { AgentActor } from "@/lib/access/actor";
import type { Context } from "@/lib/access/grant";
import type { Product } from "@/lib/catalog";
import { outcome } from "@/lib/kernel";
import type { Hold, Lease } from "./hold";
import { type Seat, type SeatFacts, seatOf } from "./seat";
import { command } from "./seat-command";

type Input = { id: string; product: Product; mode: "attended" | "unattended" | null };
type Taken<S> = { created: boolean; hold: Hold; seat: S; lease: Lease };

/**
 * Opens a session or a sign-in (`mode` null) under an id the app made, and seats the agent where they sit nowhere yet (R5,
 * R6). The same id again takes nothing more (R15). Refuses `signed_out`, `no_seat_assigned`, `id_already_used`,
 * `session_ended`, `too_many_sessions`, and with the seat in its details `all_shared_seats_in_use` (R8) and `seat_clearing` (R10).
 */
export async function takeSeat(
  ctx: Context<"use_agent_app", AgentActor>,
  { id, product, mode }: Input,
): Promise<Taken<Seat>> {
  const taken = await outcome<Taken<SeatFacts>, { seat?: SeatFacts }>(
    command(ctx, product, { verb: "take", id, mode }),
    ({ seat, ...told }) => (seat ? { ...told, seat: seatOf(seat) } : told),
  );
  return { ...taken, seat: seatOf(taken.seat) };
}
