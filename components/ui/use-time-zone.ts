"use client";

import { createContext, use, useSyncExternalStore } from "react";

const never = () => () => undefined;
const ownZone = () => Intl.DateTimeFormat().resolvedOptions().timeZone;
const serverZone = () => "UTC";

/** The zone in which somebody chose to see times; null for the device's own. */
export const ChosenZone = createContext<string | null>(null);

/**
 * The reader's time zone: the chosen one, else the device's, which is UTC until the page has its script, so that server and
 * browser first agree.
 */
export function useTimeZone(): string {
  const own = useSyncExternalStore(never, ownZone, serverZone);
  return use(ChosenZone) ?? own;
}
