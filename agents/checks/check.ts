import type { Call } from "../history";
import { brokenAnswers, unjust } from "./answers";
import { createdTwice, cutOff, dead, lostOrForeign, revived } from "./holds";
import { overtaken } from "./line";
import { livesOf } from "./lives";
import { overCapacity, twoSeats } from "./seats";
import type { Violation } from "./violation";

/**
 * What is known beside the history: how long an offer stands, whose seats are changed by others meanwhile (R12), and how many
 * milliseconds the server's clock may differ from ours.
 */
export type Known = { offer: number; moved?: ReadonlySet<string>; slack?: number };

/** Every promise that the history shows to be broken. What it does not prove is not said. */
export function violationsOf(calls: readonly Call[], { offer, moved = new Set(), slack = 250 }: Known): Violation[] {
  const all = livesOf(calls);
  const settled = all.filter(({ person }) => !moved.has(person));
  return [
    ...brokenAnswers(calls),
    ...unjust(calls),
    ...overCapacity(calls, settled),
    ...twoSeats(settled),
    ...revived(all, slack),
    ...dead(calls, slack),
    ...cutOff(all, slack),
    ...createdTwice(all),
    ...lostOrForeign(calls, all),
    ...overtaken(
      calls.filter(({ person }) => !moved.has(person)),
      settled,
      offer,
    ),
  ].sort((a, b) => a.at - b.at);
}
