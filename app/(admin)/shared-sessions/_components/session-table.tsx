"use client";

import type { ReactNode } from "react";
import { nextOf } from "@/components/end-session/words";
import { HeldChanges } from "@/components/live/held-changes";
import { useStillRows } from "@/components/live/use-still-rows";
import { ProgressLine } from "@/components/ui/progress-line";
import { SkipTable, TableEnd } from "@/components/ui/skip-table";
import { HeaderCell, Table } from "@/components/ui/table";
import type { InLine, SharedSession } from "@/lib/seats/shared-session";
import { SessionRow } from "./session-row";

type SessionTableProps = {
  sessions: readonly SharedSession[];
  line: readonly InLine[];
  at: string;
  /** Names what is listed: the filters. */
  list: string;
  busy: boolean;
  chosen: readonly SharedSession[];
  choose: (occupancyId: string, wanted: boolean) => void;
  refresh: () => void;
  /** What is shown when no row is left, held ones neither: a dialog of theirs stays. */
  none: ReactNode;
};

const occupancyOf = ({ occupancyId }: SharedSession) => occupancyId;

/** The occupied Shared seats. Rows never move under a pointer or the focus; what changed waits behind "Update". */
export function SessionTable({ sessions, line, at, list, busy, chosen, choose, refresh, none }: SessionTableProps) {
  const { rows, changes, update, touch } = useStillRows(sessions, occupancyOf, list);
  return (
    <section aria-label="Shared sessions" {...touch}>
      <ProgressLine busy={busy} />
      {rows.length === 0 ? (
        none
      ) : (
        <>
          <SkipTable />
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
              <SessionRow
                key={item.occupancyId}
                session={item}
                ended={gone}
                next={nextOf(line, item.product)}
                at={at}
                refresh={refresh}
                chosen={chosen.includes(item)}
                onChoose={(wanted) => choose(item.occupancyId, wanted)}
              />
            ))}
          </Table>
          <TableEnd />
        </>
      )}
      <HeldChanges changes={changes} update={update} />
    </section>
  );
}
