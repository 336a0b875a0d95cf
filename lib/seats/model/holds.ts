import type { EndReason } from "../hold";
import { type Hold, isOccupied, isOf, openHolds, type Past, type Seat, type State } from "./state";

/** Ends the open holds that are meant, and frees the seats they leave empty. */
export function endHolds(s: State, which: (hold: Hold) => boolean, reason: EndReason): "done" {
  for (const hold of openHolds(s).filter(which)) Object.assign(hold, { state: "ended", endReason: reason });
  freeEmptySeats(s, reason);
  return "done";
}

/** The last one out frees the seat; a clearing one ends for the reason it was cleared for. */
export function freeEmptySeats(s: State, reason: EndReason) {
  for (const seat of s.seats) {
    const held = openHolds(s).some((hold) => isOf(hold, seat));
    if (isOccupied(seat) && !held) free(s, seat, seat.clearedFor ?? reason);
  }
}

/** The occupancy is over and remembered. */
export function free(s: State, seat: Seat, reason: Past["reason"]) {
  s.past.push({ no: seat.no, tenure: seat.tenure, agent: seat.agent ?? "", reason });
  Object.assign(seat, { state: "free", agent: null, clearedFor: null });
}
