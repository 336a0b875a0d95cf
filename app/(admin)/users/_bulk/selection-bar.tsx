"use client";

import { type KeyboardEvent, useRef } from "react";
import { Button } from "@/components/ui/button";
import { moveFocus } from "@/components/ui/move-focus";
import type { Viewer } from "../_form/may-change";
import type { FoundUsers } from "../_list/found-users";
import type { BulkKind } from "./bulk-draft";
import { countSelected, nobody, selectedWords } from "./selection";
import { useSelection } from "./selection-context";

type SelectionBarProps = {
  found: FoundUsers;
  /** The rows as they stand. */
  page: readonly string[];
  viewer: Viewer;
  /** Is there a group to change? */
  grouped: boolean;
  exporting: boolean;
  onAsk: (kind: BulkKind) => void;
  onExport: () => void;
};

const deeds = [
  { kind: "give", label: "Give seats…", needs: "manage_seats" },
  { kind: "remove", label: "Remove seats…", needs: "manage_seats" },
  { kind: "group", label: "Change group…", needs: "add_delete_users" },
  { kind: "suspend", label: "Suspend…", needs: "add_delete_users" },
  { kind: "reactivate", label: "Reactivate…", needs: "add_delete_users" },
] as const;

/**
 * What can be done to the selected, as far as the viewer may (R18). One stop of the Tab key, before the table: Shift+Tab
 * from the box above the rows reaches it. It stands at the lower edge of the window, so that no row moves.
 */
export function SelectionBar({ found, page, viewer, grouped, exporting, onAsk, onExport }: SelectionBarProps) {
  const { selected, selectAll, replace } = useSelection();
  const bar = useRef<HTMLDivElement>(null);
  const count = countSelected(selected, found);
  const words = count === 0 ? "" : selectedWords(selected, found, page);
  const wholePage = words.startsWith("All ") && selected.all === null;
  const rest = found.totalIsCapped
    ? "Select all that match"
    : `Select all ${found.total.toLocaleString("en")} that match`;
  const buttons = deeds.filter(({ kind, needs }) => viewer.privileges.includes(needs) && (kind !== "group" || grouped));
  const arrows = (event: KeyboardEvent) => {
    // Letters are the page's shortcuts here.
    if (event.key.length > 1) moveFocus(event, [...(bar.current?.querySelectorAll("button") ?? [])]);
  };
  return (
    <>
      <p role="status" className="sr-only">
        {words}
      </p>
      {count !== 0 && (
        <div
          ref={bar}
          role="toolbar"
          aria-label="Selected users"
          tabIndex={-1}
          onKeyDown={arrows}
          className="sticky bottom-0 z-10 order-1 flex animate-enter flex-wrap items-center gap-2 border-t-2 border-accent bg-surface px-4 py-2 max-sm:-mx-4"
        >
          <span aria-hidden="true" className="font-medium tabular-nums">
            {words}
          </span>
          <div className="flex gap-2 whitespace-nowrap max-sm:order-last max-sm:-m-1 max-sm:basis-full max-sm:overflow-x-auto max-sm:p-1">
            {buttons.map(({ kind, label }, index) => (
              <Button key={kind} tabIndex={index === 0 ? 0 : -1} onClick={() => onAsk(kind)}>
                {label}
              </Button>
            ))}
            <Button
              tabIndex={buttons.length === 0 ? 0 : -1}
              pending={exporting}
              pendingLabel="Exporting…"
              onClick={onExport}
            >
              Export
            </Button>
          </div>
          {wholePage && (
            <Button variant="quiet" tabIndex={-1} onClick={selectAll}>
              {rest}
            </Button>
          )}
          <Button variant="quiet" tabIndex={-1} onClick={() => replace(nobody)}>
            Clear
          </Button>
        </div>
      )}
    </>
  );
}
