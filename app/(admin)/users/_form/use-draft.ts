"use client";

import { useSyncExternalStore } from "react";
import { difference, withDifference } from "./difference";
import { readDraft, watchDrafts, writeDraft } from "./draft-store";

type Kept = { version: number; changed: object };

const nothingOnTheServer = () => null;

/**
 * State of a form that is never lost: what is saved, with what was changed in this tab. `version` is the one that was
 * saved when the first change was made; a save names it, so that nobody overwrites what they did not see.
 */
export function useDraft<T extends object>(key: string, saved: T, savedVersion = 0) {
  const text = useSyncExternalStore(watchDrafts, () => readDraft(key), nothingOnTheServer);
  const kept = text === null ? null : keptIn(text);
  const value = kept ? withDifference(saved, kept.changed) : saved;
  const version = kept?.version ?? savedVersion;
  const keep = (next: Kept) => writeDraft(key, Object.keys(next.changed).length > 0 ? next : null);
  return {
    value,
    version,
    changed: kept !== null,
    change: (part: Partial<T>) => keep({ version, changed: difference(saved, { ...value, ...part }) }),
    /** Keeps the changes, now on top of that version. */
    rebase: (onto: number) => kept && keep({ version: onto, changed: kept.changed }),
    forget: () => writeDraft(key, null),
  };
}

/** What was kept as a text; one that another hand or another version of the page left and nobody can read is none. */
function keptIn(text: string): Kept | null {
  try {
    const { version, changed }: Kept = JSON.parse(text);
    return typeof version === "number" && typeof changed === "object" && changed ? { version, changed } : null;
  } catch {
    return null;
  }
}
