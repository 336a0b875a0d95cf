import { type Call, succeeded } from "../history";
import type { Violation } from "./violation";

/** Expected noes of each call, of the contract; 401, 429 and 503 may meet any. */
const expected = new Set([
  ...[
    "no_seat_assigned",
    "all_shared_seats_in_use",
    "seat_clearing",
    "session_ended",
    "not_found",
    "too_many_sessions",
  ],
  ...["named_seat_cannot_be_cleared", "named_seat_needs_no_line", "no_seats_in_plan", "no_offer", "already_extended"],
  ...["signed_out", "too_many_tries", "unavailable"],
]);

/** Every answer is one of the contract, with its sentence (R8) and its Retry-After. */
export const brokenAnswers = (calls: readonly Call[]): Violation[] =>
  calls.flatMap((call) => {
    const { asked, status, code, sent: at } = call;
    const strange = status !== null && !succeeded(call) && !expected.has(code ?? "");
    const what = call.broken ?? (strange ? `answered ${status} ${code}` : null);
    return what ? [{ rule: "contract", what: `${asked}: ${what}`, at }] : [];
  });

/**
 * I13: who is refused sees why: no seat free, or somebody who waits. I5: what is granted is not clearing. I7: who waits sees
 * no free seat.
 */
export const unjust = (calls: readonly Call[]): Violation[] =>
  calls.flatMap(({ asked, person, status, code, product, seats, sent: at }) => {
    const seat = seats.find((one) => one.product === product);
    const free = code === "all_shared_seats_in_use" && seat?.pool && seat.pool.free > 0 && seat.pool.waiting === 0;
    const clearing = (asked === "start" || asked === "sign in") && status === 201 && seat?.state === "clearing";
    const idle = seats.find(({ state, pool }) => state === "waiting" && pool && pool.free > 0);
    return [
      ...(idle ? [{ rule: "I7", what: `${person} waits beside a free seat`, at }] : []),
      ...(free ? [{ rule: "I13", what: `${person} was refused beside a free seat`, at }] : []),
      ...(clearing ? [{ rule: "I5", what: `${person} got a new session on a clearing seat`, at }] : []),
    ];
  });
