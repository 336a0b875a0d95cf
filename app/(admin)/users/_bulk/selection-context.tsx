"use client";

import { createContext, type ReactNode, use, useRef, useState } from "react";
import { isSelected, nobody, rangeOf, type Selected, selectedOn, withPeople } from "./selection";

type Selection = {
  selected: Selected;
  select: (people: readonly string[], on: boolean) => void;
  selectAll: () => void;
  /** A row's box was pressed; with Shift, every row since the last one follows. */
  press: (id: string, on: boolean, shift: boolean, order: readonly string[]) => void;
  replace: (selected: Selected) => void;
};

const none = () => undefined;
const Current = createContext<Selection>({
  selected: nobody,
  select: none,
  selectAll: none,
  press: none,
  replace: none,
});

/** Who is selected in Manage Users. It survives pages and sorting; "all that match" ends with the filters that it means. */
export function SelectionProvider({ filters, children }: { filters: string; children: ReactNode }) {
  const [kept, replace] = useState<Selected>(nobody);
  const last = useRef<string | null>(null);
  const selected = selectedOn(kept, filters);
  const select = (people: readonly string[], on: boolean) => replace(withPeople(selected, people, on));
  const press = (id: string, on: boolean, shift: boolean, order: readonly string[]) => {
    const range = shift ? rangeOf(order, last.current, id) : [id];
    last.current = id;
    select(range, on);
  };
  const selectAll = () => replace({ all: filters, ids: new Set() });
  return <Current value={{ selected, select, selectAll, press, replace }}>{children}</Current>;
}

export const useSelection = () => use(Current);

/** Is this person selected? */
export const useIsSelected = (id: string) => isSelected(use(Current).selected, id);
