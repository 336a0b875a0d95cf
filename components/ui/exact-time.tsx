"use client";

import { elapsed } from "./elapsed";
import { useTimeZone } from "./use-time-zone";

const words = {
  weekday: "short",
  day: "numeric",
  month: "short",
  year: "numeric",
  hour: "2-digit",
  minute: "2-digit",
  second: "2-digit",
  hourCycle: "h23",
  timeZoneName: "short",
} as const;

/** "Tue, 24 Nov 2026, 10:44:07 WET": to the second, in the reader's zone, which is named; how long ago on hover. */
export function ExactTime({ at }: { at: string }) {
  const timeZone = useTimeZone();
  return (
    <time
      dateTime={at}
      className="whitespace-nowrap tabular-nums"
      onPointerEnter={({ currentTarget }) => {
        currentTarget.title = `${elapsed(Date.now() - Date.parse(at))} ago`;
      }}
    >
      {new Intl.DateTimeFormat("en-GB", { ...words, timeZone }).format(new Date(at))}
    </time>
  );
}
