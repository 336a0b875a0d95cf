"use client";

import { useRef } from "react";
import type { Import } from "@/lib/imports/get-import";

/** "about 4 s left", by the pace since this page first saw the import; nothing before there is one. */
export function useTimeLeft({ done, total }: Pick<Import, "done" | "total">): string | undefined {
  const first = useRef<{ done: number; at: number } | null>(null);
  const now = Date.now();
  first.current ??= { done, at: now };
  const rows = done - first.current.done;
  if (rows <= 0) return undefined;
  return `about ${Math.max(1, Math.round(((total - done) * (now - first.current.at)) / rows / 1000))} s left`;
}
