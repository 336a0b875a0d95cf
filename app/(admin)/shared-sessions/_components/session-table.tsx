"use client";

import { HeldChanges } from "@/components/live/held-changes";
import { useStillRows } from "@/components/live/use-still-rows";
import { ProgressLine } from "@/components/ui/progress-line";
import { HeaderCell, Table } from "@/components/ui/table";
import type { SharedSession } from "@/lib/seats/shared-session";
import { SessionRow } from "./session-row";

type SessionTableProps = {
  sessions: readonly SharedSession[];
  at: string;
  /** Names what is listed: the filters. */
  list: string;
  busy: boolean;
  refresh: () => void;
};

const occupancyOf = ({ occupancyId }: SharedSession) => occupancyId;

/** The occupied Shared seats. Rows never move under a pointer or the focus; what changed waits behind "Update". */
export function SessionTable({ sessions, at, list, busy, refresh }: SessionTableProps) {
  const { rows, changes, update, touch } = useStillRows(sessions, occupancyOf, list);
  return (
    <section aria-label="Shared sessions">
      <ProgressLine busy={busy} />
      <div {...touch}>
        <Table
          caption="Shared seats in use, longest in use first"
          busy={busy}
          head={
            <>
              <HeaderCell>Agent</HeaderCell>
              <HeaderCell>Product</HeaderCell>
              <HeaderCell>State</HeaderCell>
              <HeaderCell>In use</HeaderCell>
              <HeaderCell>Activity</HeaderCell>
              <HeaderCell hidden>Actions</HeaderCell>
            </>
          }
        >
          {rows.map(({ item, gone }) => (
            <SessionRow key={item.occupancyId} session={item} ended={gone} at={at} refresh={refresh} />
          ))}
        </Table>
      </div>
      <HeldChanges changes={changes} update={update} />
    </section>
  );
}
