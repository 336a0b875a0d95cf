"use client";

import { useEffect, useState } from "react";

const listeners = new Set<(now: string) => void>();
let timer: ReturnType<typeof setInterval> | undefined;

const isoNow = () => new Date().toISOString();

/** The time as ISO, renewed every second by one interval for the whole page. */
export function useNow(): string {
  const [now, setNow] = useState(isoNow);
  useEffect(() => {
    listeners.add(setNow);
    timer ??= setInterval(() => {
      for (const tell of listeners) tell(isoNow());
    }, 1000);
    return () => {
      listeners.delete(setNow);
      if (listeners.size > 0) return;
      clearInterval(timer);
      timer = undefined;
    };
  }, []);
  return now;
}
