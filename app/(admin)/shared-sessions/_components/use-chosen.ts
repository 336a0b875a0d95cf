"use client";

import { useState } from "react";
import type { SharedSession } from "@/lib/seats/shared-session";

/** The rows that were chosen and can still be ended. What was released or cleared meanwhile is chosen no more. */
export function useChosen(sessions: readonly SharedSession[]) {
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set());
  return {
    chosen: sessions.filter(({ occupancyId, clearing }) => ids.has(occupancyId) && !clearing),
    choose: (id: string, wanted: boolean) =>
      setIds((old) => new Set(wanted ? [...old, id] : [...old].filter((other) => other !== id))),
    forget: () => setIds(new Set()),
  };
}
