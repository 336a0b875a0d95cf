"use client";

import { useEffect } from "react";
import { useNow } from "@/components/ui/use-now";
import type { MySeat } from "@/lib/seats/get-my-seats";
import { titlePrefix, urgentWords } from "./line-words";
import { type ReadAt, timeLeft } from "./time-left";

/** Tells a screen reader and the title of the tab at once when it is my turn, or nearly. */
export function Urgent({ seats, read }: { seats: readonly MySeat[]; read: ReadAt }) {
  const now = useNow();
  const prefix = titlePrefix(seats);
  useEffect(() => {
    const title = document.title;
    document.title = `${prefix}${title}`;
    return () => {
      document.title = title;
    };
  }, [prefix]);
  return (
    <p role="status" suppressHydrationWarning className="sr-only">
      {seats
        .map((seat) => urgentWords(seat, timeLeft(seat, read, now)))
        .join(" ")
        .trim()}
    </p>
  );
}
