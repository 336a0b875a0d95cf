"use client";

import { useSyncExternalStore } from "react";
import { readDraft, watchDrafts, writeDraft } from "./draft-store";

const nothingOnTheServer = () => null;

/**
 * State of a form that is never lost: `saved` until somebody changes it, then the draft of this tab. Setting null goes
 * back to what is saved. `changed` is whether there is a draft at all.
 */
export function useDraft<T extends object>(key: string, saved: T) {
  const text = useSyncExternalStore(watchDrafts, () => readDraft(key), nothingOnTheServer);
  const kept: Partial<T> = text === null ? {} : JSON.parse(text);
  const value: T = { ...saved, ...kept };
  return {
    value,
    changed: text !== null,
    change: (part: Partial<T>) => writeDraft(key, { ...value, ...part }),
    forget: () => writeDraft(key, null),
  };
}
