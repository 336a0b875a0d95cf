"use client";

import { useEffect, useSyncExternalStore } from "react";
import { type StreamState, serverState, stayOpen, streamState, watchStream } from "./stream";

/** How the page's stream of changes stands. */
export function useStream(): StreamState {
  return useSyncExternalStore(watchStream, streamState, serverState);
}

/** How often numbers are read again: seldom while the server says what changed. */
export function usePollInterval(): number {
  return useStream().status === "live" ? 15_000 : 5000;
}

/** Keeps the stream open in a tab that nobody looks at, for as long as `waiting`. */
export function useStayOpen(waiting: boolean) {
  useEffect(() => (waiting ? stayOpen() : undefined), [waiting]);
}
