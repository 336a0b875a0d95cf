"use client";

import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { readJson } from "./read-json";
import { usePollInterval, useStayOpen } from "./use-stream";

/**
 * What others change meanwhile: the server's first answer, read again when the server says that it changed, and every few
 * seconds while the page is visible; in a tab that nobody looks at too while `waiting`.
 */
export function useLive<T>(key: readonly string[], address: string, first: T | undefined, waiting = false) {
  const refetchInterval = usePollInterval();
  useStayOpen(waiting);
  return useQuery<T>({
    queryKey: key,
    queryFn: ({ signal }) => readJson<T>(address, signal),
    ...(first === undefined ? {} : { initialData: () => first }),
    placeholderData: keepPreviousData,
    refetchInterval,
    refetchIntervalInBackground: waiting,
  });
}
