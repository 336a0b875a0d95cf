import type { AuditEvent } from "./audit-event";
import { actor, type Sentence, say } from "./say";

const verbs = {
  "user.added": "added",
  "user.changed": "changed",
  "user.suspended": "suspended",
  "user.reactivated": "reactivated",
  "user.deleted": "deleted",
} as const;

/** How many events of each action one change wrote. */
export type ActionCounts = { readonly [action: string]: number };

export const totalOf = (counts: ActionCounts) => Object.values(counts).reduce((sum, count) => sum + count, 0);
const number = (count: number) => count.toLocaleString("en");

/** Whether all that the change wrote is about people. */
const ofPeople = (counts: ActionCounts) => Object.keys(counts).every((action) => action in verbs);

/** "12 people", or "12 entries" where not all is about people. */
export const sizeWords = (size: number, { targetKind }: Pick<AuditEvent, "targetKind">) =>
  `${number(size)} ${targetKind === "user" ? "people" : "entries"}`;

/** A change of many in one sentence: "Dana N. changed 10 people and suspended 2". */
export function foldedSentence(counts: ActionCounts): Sentence {
  if (!ofPeople(counts)) return say`${actor} made a change with ${number(totalOf(counts))} entries`;
  const [first, ...others] = Object.entries(verbs).flatMap(([action, verb]) => {
    const count = counts[action];
    return count ? [{ verb, count }] : [];
  });
  const people = first ? `${first.verb} ${number(first.count)} ${first.count === 1 ? "person" : "people"}` : "";
  const parts = [people, ...others.map(({ verb, count }) => `${verb} ${number(count)}`)];
  return say`${actor} ${new Intl.ListFormat("en-GB").format(parts)}`;
}
