import type { AuditEvent } from "./audit-event";

/** The places of a sentence where the two names stand: screens make links of them. */
export const actor = { who: "actor" } as const;
export const target = { who: "target" } as const;

export type Piece = string | typeof actor | typeof target;
export type Sentence = readonly Piece[];

/** A sentence with the names left open: say`${actor} suspended ${target}`. */
export const say = (texts: TemplateStringsArray, ...pieces: readonly Piece[]): Sentence =>
  texts.flatMap((text, at) => [text, pieces[at] ?? ""]).filter((piece) => piece !== "");

/** The name that stands there, as it was at the time. */
export function nameOf({ who }: typeof actor | typeof target, event: AuditEvent): string {
  const [name, gone] = who === "actor" ? [event.actorName, event.actorGone] : [event.targetName, event.targetGone];
  return gone ? `${name} (removed)` : name;
}

/** The sentence as text. */
export const textOf = (sentence: Sentence, event: AuditEvent): string =>
  sentence.map((piece) => (typeof piece === "string" ? piece : nameOf(piece, event))).join("");
