"use client";

import { queryOptions, useQuery, useQueryClient } from "@tanstack/react-query";
import { readJson } from "@/components/live/read-json";
import { usePollInterval } from "@/components/live/use-stream";
import type { SeatCounts } from "@/lib/seats/seat-counts";

const seatCounts = queryOptions({
  queryKey: ["seat-counts"],
  queryFn: ({ signal }) => readJson<SeatCounts>("/api/browser/seat-counts", signal),
});

type Options = {
  /** What the server page knew. */
  initial?: SeatCounts | undefined;
  /** Ask again every few seconds while the page is visible. The navigation does it; others on the page read what it gets. */
  poll?: boolean;
};

/** The account's seat counts as they are now; `counts` is undefined while unknown, which is never shown as 0. */
export function useSeatCounts({ initial, poll }: Options = {}) {
  const interval = usePollInterval();
  const { data, dataUpdatedAt, isError } = useQuery({
    ...seatCounts,
    ...(initial ? { initialData: initial } : {}),
    refetchInterval: poll ? interval : false,
  });
  return { counts: data, updatedAt: dataUpdatedAt, failed: isError };
}

/** Reads the counts again at once: for after a save. */
export function useRefreshSeatCounts() {
  const client = useQueryClient();
  return () => client.invalidateQueries({ queryKey: seatCounts.queryKey });
}
