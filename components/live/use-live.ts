"use client";

import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { readJson } from "./read-json";

/** What others change meanwhile: the server's first answer, read again every 5 s while the page is visible. */
export function useLive<T>(key: readonly string[], address: string, first: T | undefined) {
  return useQuery<T>({
    queryKey: key,
    queryFn: ({ signal }) => readJson<T>(address, signal),
    ...(first === undefined ? {} : { initialData: () => first }),
    placeholderData: keepPreviousData,
    refetchInterval: 5000,
  });
}
