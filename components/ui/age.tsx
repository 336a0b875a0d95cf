"use client";

import { elapsed } from "./elapsed";
import { useNow } from "./use-now";

/** "Updated 34 s ago" beside numbers that are read again and again (`updatedAt` in ms); nothing while under 10 s old. */
export function Age({ updatedAt }: { updatedAt: number }) {
  const now = useNow();
  const age = now - updatedAt;
  return (
    <span
      suppressHydrationWarning
      className={`text-caption tabular-nums ${age >= 30_000 ? "text-warn" : "text-ink-2"}`}
    >
      {age > 10_000 && updatedAt > 0 ? `Updated ${elapsed(age)} ago` : ""}
    </span>
  );
}
