"use client";

import { elapsed } from "./elapsed";
import { momentWords } from "./moment";
import { useNow } from "./use-now";
import { useTimeZone } from "./use-time-zone";

const week = 7 * 24 * 60 * 60_000;

/** "now", "12 min ago", "3 days ago", after a week the date; the exact time on hover. */
export function Ago({ at }: { at: string }) {
  const now = useNow();
  const timeZone = useTimeZone();
  const age = now - Date.parse(at);
  const recent = age < 60_000 ? "now" : `${larger(elapsed(age))} ago`;
  return (
    <time dateTime={at} title={momentWords(at, timeZone)} suppressHydrationWarning className="whitespace-nowrap">
      {age < week ? recent : momentWords(at, timeZone, true)}
    </time>
  );
}

/** The larger unit only: the parts are joined by a plain space, a number and its unit by a no-break one. */
const larger = (words: string) => words.split(" ")[0];
