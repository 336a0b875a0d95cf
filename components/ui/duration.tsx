"use client";

import { elapsed } from "./elapsed";
import { useNow } from "./use-now";

/** How long something has lasted, ticking. `since` is an ISO time. Never in a live region. */
export function Duration({ since }: { since: string }) {
  const now = useNow();
  return (
    <time dateTime={since} suppressHydrationWarning className="whitespace-nowrap tabular-nums">
      {elapsed(now - Date.parse(since))}
    </time>
  );
}
