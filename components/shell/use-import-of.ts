"use client";

import { useQuery } from "@tanstack/react-query";
import { readJson } from "@/components/live/read-json";
import type { Import } from "@/lib/imports/get-import";
import { paths } from "@/lib/paths";

/** How an import stands, read again each second until it is done. An error says that it cannot be read, for now or at all. */
export function useImportOf(id: string, initial?: Import) {
  return useQuery({
    queryKey: ["import", id],
    queryFn: ({ signal }) => readJson<Import>(`${paths.imports}/${id}`, signal),
    ...(initial ? { initialData: initial } : {}),
    refetchInterval: ({ state }) => (state.data?.finishedAt ? false : 1000),
    retry: 2,
  });
}
