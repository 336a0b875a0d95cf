import { nextOf } from "@/components/end-session/words";
import { counted } from "@/components/ui/counted";
import { elapsed } from "@/components/ui/elapsed";
import { poolName, products } from "@/lib/catalog";
import type { SeatCounts } from "@/lib/seats/seat-counts";
import type { InLine, SharedSession, SharedSessions } from "@/lib/seats/shared-session";

export type State = "no_seats" | "waiting" | "full" | "free";

/** How it stands: somebody waits, nobody waits but the next one would, everybody can have a seat, or none was bought. */
export function stateOf({ pools }: SharedSessions, counts: SeatCounts): State {
  if (pools.some(({ waiting }) => waiting > 0)) return "waiting";
  if (products.every((product) => counts[product].named.capacity + counts[product].shared.capacity === 0))
    return "no_seats";
  return pools.some(isFull) ? "full" : "free";
}

const isFull = ({ capacity, used }: SharedSessions["pools"][number]) => capacity > 0 && used >= capacity;

/** The one sentence that says it, per pool where it differs: "1 agent is waiting for a Remote Support Shared seat." */
export function sentences(now: SharedSessions, counts: SeatCounts): string[] {
  const { pools } = now;
  switch (stateOf(now, counts)) {
    case "no_seats":
      return ["No seats yet."];
    case "waiting":
      return pools
        .filter(({ waiting }) => waiting > 0)
        .map(({ product, waiting }) => {
          const who = waiting === 1 ? "1\u00a0agent is" : `${counted(waiting, "agent")} are`;
          return `${who} waiting for a ${poolName(product, "shared")} seat.`;
        });
    case "full":
      return pools.filter(isFull).map(({ product }) => {
        return `No ${poolName(product, "shared")} seat is free. Whoever asks next has to wait.`;
      });
    case "free":
      return ["Every agent can get a seat right now."];
  }
}

/** Who waits longest for a product, and where the next seat is likely to come from. */
export function waitWords({ at, line, sessions }: SharedSessions): string[] {
  return products.flatMap((product) => {
    const first = nextOf(line, product);
    if (!first) return [];
    return [`${waiting(first, at)}.`, likely(sessions.filter((session) => session.product === product))].filter(
      Boolean,
    );
  });
}

const waiting = ({ agent, joinedAt }: InLine, at: string) =>
  `${agent.name} has waited ${elapsed(Date.parse(at) - Date.parse(joinedAt))}`;

/** A guess: a seat that is clearing with the fewest sessions left, else one whose device fell silent. */
function likely(sessions: readonly SharedSession[]): string {
  const [clearing] = sessions.filter((each) => each.clearing).sort((a, b) => a.connected - b.connected);
  if (clearing)
    return `Next seat likely: ${clearing.agent.name} (clearing, ${counted(clearing.connected, "session")} left).`;
  const [silent] = sessions.filter((each) => each.noSignal);
  return silent ? `Next seat likely: ${silent.agent.name} (no signal).` : "";
}
