import type { Call, SeatSeen } from "../history";
import { group } from "./group";

export type Look = { sent: number; answered: number; person: string; pool: string; seat: SeatSeen };

/** Somebody's time in line from one look to another: the same place, and no pause in which an offer could come and go. */
export type Wait = { person: string; pool: string; joinedAt: number; from: number; to: number };

export const inLine = ({ seat }: Look) => seat.state === "waiting" || seat.state === "offered";

/** What each person saw of each pool, in order. */
export function looksOf(calls: readonly Call[]): Map<string, Look[]> {
  const looks = calls.flatMap(({ sent, answered, person, account, seats }) =>
    seats.map((seat) => ({ sent, answered, person, pool: `${account} ${seat.product}`, seat })),
  );
  looks.sort((a, b) => a.sent - b.sent);
  return group(looks, ({ person, pool }) => `${person} ${pool}`);
}

/**
 * The waits of one person for one pool. `offer`: how many milliseconds an offer stands. A plan that shrinks (`plans`: the
 * changes of it that are known) may take it back sooner.
 */
export function waitsIn(looks: readonly Look[], offer: number, plans: readonly Call[]): Wait[] {
  const found: Wait[] = [];
  let open: (Wait & { capacity: number }) | undefined;
  for (const { person, pool, sent, answered, seat } of looks) {
    const joinedAt = seat.state === "waiting" && seat.joinedAt ? Date.parse(seat.joinedAt) : null;
    const capacity = seat.pool?.capacity ?? 0;
    const since = open?.to ?? answered;
    const shrank =
      capacity < (open?.capacity ?? 0) || plans.some((plan) => plan.answered > since && plan.sent < answered);
    if (joinedAt === null) open = undefined;
    else if (open?.joinedAt === joinedAt && answered - since < offer && !shrank) {
      open.to = Math.max(open.to, sent);
      open.capacity = capacity;
    } else {
      open = { person, pool, joinedAt, from: answered, to: sent, capacity };
      found.push(open);
    }
  }
  return found;
}
