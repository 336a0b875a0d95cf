"use client";

import { type FocusEvent, useState } from "react";
import type { SharedSession } from "@/lib/seats/shared-session";

export type StillRow = { session: SharedSession; ended: boolean };
type Held = { list: string; sessions: readonly SharedSession[] };

/**
 * Rows that hold still: while somebody points at them or has the focus inside, nothing is inserted, removed or moved.
 * What a row says stays true, and one whose seat was freed says so in its place. `changes` wait for `update`.
 * `list` names what is listed: another list starts afresh.
 */
export function useStillRows(latest: readonly SharedSession[], list: string) {
  const [pointed, setPointed] = useState(false);
  const [focused, setFocused] = useState(false);
  const [held, setHeld] = useState<Held | null>(null);
  const touched = pointed || focused;
  if (touched && held?.list !== list) setHeld({ list, sessions: latest });
  if (!touched && held) setHeld(null);

  const shown = touched && held?.list === list ? held.sessions : latest;
  const now = new Map(latest.map((session) => [session.occupancyId, session]));
  const rows = shown.map((session): StillRow => {
    const current = now.get(session.occupancyId);
    return { session: current ?? session, ended: current === undefined };
  });
  const known = new Set(shown.map((session) => session.occupancyId));
  const arrived = latest.filter((session) => !known.has(session.occupancyId)).length;
  return {
    rows,
    changes: arrived + rows.filter((row) => row.ended).length,
    update: () => setHeld({ list, sessions: latest }),
    touch: {
      onPointerEnter: () => setPointed(true),
      onPointerLeave: () => setPointed(false),
      onFocus: () => setFocused(true),
      onBlur: ({ currentTarget, relatedTarget }: FocusEvent) => {
        if (!currentTarget.contains(relatedTarget)) setFocused(false);
      },
    },
  };
}
