"use client";

import { Button } from "@/components/ui/button";
import { counted } from "@/components/ui/counted";
import { ProgressLine } from "@/components/ui/progress-line";
import { HeaderCell, Table } from "@/components/ui/table";
import type { SharedSession } from "@/lib/seats/shared-session";
import { SessionRow } from "./session-row";
import { useStillRows } from "./use-still-rows";

type SessionTableProps = {
  sessions: readonly SharedSession[];
  at: string;
  /** Names what is listed: the filters. */
  list: string;
  busy: boolean;
  refresh: () => void;
};

/** The occupied Shared seats. Rows never move under a pointer or the focus; what changed waits behind "Update". */
export function SessionTable({ sessions, at, list, busy, refresh }: SessionTableProps) {
  const { rows, changes, update, touch } = useStillRows(sessions, list);
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
          {rows.map(({ session, ended }) => (
            <SessionRow key={session.occupancyId} session={session} ended={ended} at={at} refresh={refresh} />
          ))}
        </Table>
      </div>
      <div className="flex min-h-control items-center gap-2 pt-2">
        {changes > 0 && (
          <>
            <span className="text-label font-regular text-ink-2">{counted(changes, "change")}</span>
            <Button variant="quiet" onClick={update}>
              Update
            </Button>
          </>
        )}
      </div>
    </section>
  );
}
