"use client";

import { useSyncExternalStore } from "react";
import { elapsed } from "./elapsed";
import { useNow } from "./use-now";

const never = () => () => undefined;
const ownZone = () => Intl.DateTimeFormat().resolvedOptions().timeZone;
const serverZone = () => "UTC";

/** A time in the reader's own zone, which is named: "24 Nov 2026, 10:44 GMT". UTC until the page has its script. */
export function Moment({ at, date }: { at: string; date?: boolean }) {
  const timeZone = useSyncExternalStore(never, ownZone, serverZone);
  return <time dateTime={at}>{precise(at, timeZone, date)}</time>;
}

/** "now", "12 min ago", then the date after a week; the exact time on hover. */
export function Ago({ at }: { at: string }) {
  const now = useNow();
  const timeZone = useSyncExternalStore(never, ownZone, serverZone);
  const age = now - Date.parse(at);
  const words = age < 60_000 ? "now" : age < 7 * 86_400_000 ? `${coarse(age)} ago` : precise(at, timeZone, true);
  return (
    <time dateTime={at} title={precise(at, timeZone)} suppressHydrationWarning className="whitespace-nowrap">
      {words}
    </time>
  );
}

/** The larger unit only: an exact age of a past thing helps nobody. */
const coarse = (age: number) => elapsed(age).split(" ")[0];

function precise(at: string, timeZone: string, date?: boolean): string {
  const day = { day: "numeric", month: "short", year: "numeric", timeZone } as const;
  const clock = date ? {} : ({ hour: "2-digit", minute: "2-digit", hourCycle: "h23", timeZoneName: "short" } as const);
  return new Intl.DateTimeFormat("en-GB", { ...day, ...clock }).format(new Date(at));
}
