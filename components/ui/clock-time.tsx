"use client";

import { useTimeZone } from "./use-time-zone";

/** "10:44", with the day when it was another one: for times of today. The reader's zone once the page has its script. */
export function ClockTime({ at }: { at: string }) {
  const timeZone = useTimeZone();
  return (
    <time dateTime={at} suppressHydrationWarning className="whitespace-nowrap">
      {clockTime(at, timeZone)}
    </time>
  );
}

/** The same as a string. */
export function clockTime(at: string, timeZone: string): string {
  const then = new Date(at);
  const day = (date: Date) => date.toLocaleDateString("en-GB", { day: "numeric", month: "short", timeZone });
  const clock = then.toLocaleTimeString("en-GB", { hour: "2-digit", minute: "2-digit", hourCycle: "h23", timeZone });
  return day(then) === day(new Date()) ? clock : `${day(then)}, ${clock}`;
}
