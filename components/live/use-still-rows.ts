"use client";

import { type FocusEvent, useEffect, useRef, useState } from "react";

export type StillRow<T> = { item: T; gone: boolean };
type Held<T> = { list: string; items: readonly T[] };

/**
 * Rows that hold still: while somebody points at them or has the focus inside, nothing is inserted, removed or moved.
 * What a row says stays true, and one that is gone may say so in its place. `changes` wait for `update`. `list` names
 * what is listed: another list starts afresh.
 */
export function useStillRows<T>(latest: readonly T[], idOf: (item: T) => string, list: string) {
  const [pointed, setPointed] = useState(false);
  const [focused, setFocused] = useState(false);
  const [held, setHeld] = useState<Held<T> | null>(null);
  const place = useRef<HTMLElement | null>(null);
  // A control that had the focus and is gone says nothing of it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is latest may have taken the control away
  useEffect(() => {
    if (focused && !place.current?.contains(document.activeElement)) setFocused(false);
  }, [focused, latest]);
  const touched = pointed || focused;
  if (touched && held?.list !== list) setHeld({ list, items: latest });
  if (!touched && held) setHeld(null);

  const shown = touched && held?.list === list ? held.items : latest;
  const now = new Map(latest.map((item) => [idOf(item), item]));
  const rows = shown.map((item): StillRow<T> => {
    const current = now.get(idOf(item));
    return { item: current ?? item, gone: current === undefined };
  });
  const known = new Set(shown.map(idOf));
  const arrived = latest.filter((item) => !known.has(idOf(item))).length;
  const changes = arrived + rows.filter((row) => row.gone).length;
  return {
    rows,
    /** Rows that came or went; a mere change of their order counts as one. */
    changes: changes || (inOrder(shown, latest, idOf) ? 0 : 1),
    update: () => setHeld({ list, items: latest }),
    touch: {
      ref: (element: HTMLElement | null) => {
        place.current = element;
      },
      onPointerEnter: () => setPointed(true),
      onPointerLeave: () => setPointed(false),
      onFocus: () => setFocused(true),
      onBlur: ({ currentTarget, relatedTarget }: FocusEvent) => {
        if (!currentTarget.contains(relatedTarget)) setFocused(false);
      },
    },
  };
}

function inOrder<T>(shown: readonly T[], latest: readonly T[], idOf: (item: T) => string): boolean {
  return shown.every((item, index) => {
    const other = latest[index];
    return other !== undefined && idOf(other) === idOf(item);
  });
}
