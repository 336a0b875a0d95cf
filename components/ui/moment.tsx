"use client";

import { useTimeZone } from "./use-time-zone";

const day = { day: "numeric", month: "short", year: "numeric" } as const;
const clock = { hour: "2-digit", minute: "2-digit", hourCycle: "h23", timeZoneName: "short" } as const;

/** A time in words in a time zone, which is named: "24 Nov 2026, 10:44 GMT"; with `date` only the day. */
export function momentWords(at: string, timeZone: string, date?: boolean): string {
  return new Intl.DateTimeFormat("en-GB", { ...day, ...(date ? {} : clock), timeZone }).format(new Date(at));
}

/** A time in the reader's own zone. */
export function Moment({ at, date }: { at: string; date?: boolean }) {
  return (
    <time dateTime={at} className="whitespace-nowrap">
      {momentWords(at, useTimeZone(), date)}
    </time>
  );
}
