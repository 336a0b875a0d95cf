import { createHash } from "node:crypto";
import type { Database } from "@/db/client";
import { countUnsealed } from "./count-unsealed";
import { findIntruder } from "./find-intruder";
import type { LogHead } from "./log-head";
import { type SealedEvent, sealedEvents } from "./sealed-events";

/** What is wrong with a log. `eventId` is the first entry that it is seen at, as far as one can be named. */
export type LogProblem = {
  kind: "edited" | "removed" | "inserted" | "rewritten";
  position: number | null;
  eventId: number | null;
  sentence: string;
};

export type Verified = {
  /** How many entries are sealed and as they were sealed, from the first on. */
  verified: number;
  /** The end of what was verified. */
  head: LogHead | null;
  /** How many entries wait for their seal, which takes seconds while a server runs. */
  unsealed: number;
  problems: LogProblem[];
};

/**
 * Events are written within seconds of their time, and sealed later: one that was sealed so much after a later one, or before
 * its time, was not written as events are.
 */
const latest = 3_600_000;

/**
 * Computes the chain of an account's log again, and finds the first entry that was edited, removed or inserted since it was
 * sealed. Whoever owns the database can seal everything anew; a head that was `kept` elsewhere finds that too: nothing up to
 * its position has changed, or it is said.
 */
export async function verifyLog(db: Database, accountId: string, kept?: LogHead): Promise<Verified> {
  const walk = new Walk(kept);
  walking: for await (const batch of sealedEvents(db, accountId)) {
    for (const sealed of batch) if (!walk.goesOn(sealed)) break walking;
  }
  const { unsealed, gone } = await countUnsealed(db, accountId);
  const intruder = await findIntruder(db, accountId);
  const problems = [
    ...walk.problems(),
    ...(gone ? [problem("removed", null, gone, `Entry ${gone} was removed before it was sealed.`)] : []),
    ...(intruder
      ? [
          problem(
            "inserted",
            null,
            intruder.eventId,
            `${named(intruder)} was inserted: it has no seal and waits for none.`,
          ),
        ]
      : []),
  ];
  return { verified: walk.position, head: walk.head(), unsealed, problems };
}

const problem = (kind: LogProblem["kind"], position: number | null, eventId: number | null, sentence: string) => ({
  ...{ kind, position, eventId, sentence },
});

const named = ({ eventId, at, what }: { eventId: number; at: Date | null; what: string | null }) =>
  `Entry ${eventId} (${at?.toISOString()}: ${what})`;

/** The chain, seal by seal, up to the first that does not fit. */
class Walk {
  position = 0;
  #hash: Buffer = Buffer.alloc(0);
  #newest = 0;
  #problem: LogProblem | undefined;
  #keptHash: string | undefined;

  constructor(readonly kept: LogHead | undefined) {}

  goesOn(sealed: SealedEvent): boolean {
    this.#problem = this.#wrongWith(sealed);
    if (this.#problem) return false;
    this.#hash = sealed.hash;
    this.#newest = Math.max(this.#newest, sealed.at?.getTime() ?? 0);
    this.position = sealed.position;
    if (this.position === this.kept?.position) this.#keptHash = sealed.hash.toString("hex");
    return true;
  }

  #wrongWith(sealed: SealedEvent): LogProblem | undefined {
    const { position, eventId, digest, hash, at, sealedAt } = sealed;
    const due = this.position + 1;
    if (position !== due) {
      return problem("removed", due, null, `The entry at position ${due} was removed, with its seal.`);
    }
    if (!digest)
      return problem("removed", position, eventId, `Entry ${eventId}, at position ${position}, was removed.`);
    if (!createHash("sha256").update(this.#hash).update(digest).digest().equals(hash)) {
      const anew = this.position > 0 ? `, or the one at position ${this.position} and its seal were` : "";
      const sentence = `${named(sealed)}, at position ${position}, was edited or moved${anew}.`;
      return problem("edited", position, eventId, sentence);
    }
    if (at && at.getTime() < this.#newest - latest) {
      const sentence = `${named(sealed)}, at position ${position}, was inserted: later entries were sealed before it.`;
      return problem("inserted", position, eventId, sentence);
    }
    if (at && at.getTime() > sealedAt.getTime() + latest) {
      const sentence = `${named(sealed)}, at position ${position}, was inserted: it was sealed before its time.`;
      return problem("inserted", position, eventId, sentence);
    }
    return undefined;
  }

  head(): LogHead | null {
    return this.position > 0 ? { position: this.position, hash: this.#hash.toString("hex") } : null;
  }

  problems(): LogProblem[] {
    if (this.#problem) return [this.#problem];
    if (!this.kept || this.#keptHash === this.kept.hash) return [];
    const { position } = this.kept;
    if (this.#keptHash === undefined) {
      const first = this.position + 1;
      const sentence = `The log ends at position ${this.position}, but the kept head is that of ${position}: the entry at position ${first} was removed, with all after it.`;
      return [problem("removed", first, null, sentence)];
    }
    const sentence = `The hash at position ${position} is not the kept one: an entry up to there was edited, removed or inserted, and everything was sealed anew.`;
    return [problem("rewritten", position, null, sentence)];
  }
}
