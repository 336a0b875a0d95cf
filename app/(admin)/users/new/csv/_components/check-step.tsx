"use client";

import { type FormEvent, useEffect, useMemo, useRef, useState } from "react";
import { useSeatCounts } from "@/components/shell/use-seat-counts";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { counted } from "@/components/ui/counted";
import type { Viewer } from "../../../_form/may-change";
import { seatNumbersOf } from "../../../_seats/seat-numbers-of";
import type { Reach } from "../../../_seats/ways-out";
import { isReady, statusesOf } from "./check-rows";
import { CheckSummary } from "./check-summary";
import { CheckTable } from "./check-table";
import { FileFacts } from "./file-facts";
import { MissingGroups } from "./missing-groups";
import { type RowFilter, RowFilters, rowsOf } from "./row-filters";
import { allSharedInstead } from "./shared-instead";
import { columnsIn } from "./table-of-file";
import type { useImportDraft } from "./use-import-draft";
import { useSend } from "./use-send";

type CheckStepProps = {
  form: ReturnType<typeof useImportDraft>;
  viewer: Viewer;
  /** The names of the groups that the viewer knows of. */
  groups: readonly string[];
  reach: Reach;
  canMail: boolean;
};

/** The third step: what would become of each row, the ones to mend first; then the import. */
export function CheckStep({ form, viewer, groups, reach, canMail }: CheckStepProps) {
  const { draft, change } = form;
  const { rows, known } = draft;
  const { counts } = useSeatCounts();
  const numbers = useMemo(() => seatNumbersOf(counts), [counts]);
  const names = useMemo(() => new Set(groups.map((name) => name.toLowerCase())), [groups]);
  const checked = useMemo(
    () => statusesOf(rows, { known, numbers, groups: names, viewer }),
    [rows, known, numbers, names, viewer],
  );
  const shared = useMemo(() => allSharedInstead(rows, checked), [rows, checked]);
  const { statuses } = checked;
  const [chosen, choose] = useState<RowFilter | null>(null);
  const columns = columnsIn(draft.mapping);
  const kinds = rowsOf(statuses);
  const complete = draft.read === 1 && draft.asked === rows.length;
  const send = useSend(form, viewer);
  const filters = useRef<HTMLDivElement>(null);

  const filter = chosen ?? (complete && kinds.fix.length > 0 ? "fix" : "all");
  // biome-ignore lint/correctness/useExhaustiveDependencies: a row that was mended may be gone, and the focus with it
  useEffect(() => {
    if (!complete || document.activeElement !== document.body) return;
    filters.current?.querySelector<HTMLElement>("[aria-pressed=true]")?.focus({ preventScroll: true });
  }, [complete, rows]);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (complete && ready.length > 0 && !send.pending) void send.send(ready, columns);
  };
  const ready = rows.filter((_, at) => isReady(statuses[at] ?? { is: "unchanged" }));
  const rest = kinds.fix.length + kinds.short.length;
  return (
    <div className="flex flex-col gap-4">
      <FileFacts form={form} />
      <CheckSummary
        ready={ready.length}
        groups={kinds}
        checked={checked}
        numbers={numbers}
        reach={reach}
        canShare={shared.size}
        onShare={() => form.edit(shared)}
      />
      <MissingGroups statuses={statuses} groups={groups} mayAdd={viewer.role === "admin"} />
      <div ref={filters}>
        <RowFilters value={filter} onChange={choose} groups={kinds} total={rows.length} />
      </div>
      <CheckTable
        key={filter}
        form={form}
        columns={columns}
        checked={checked}
        groups={groups}
        shown={filter === "all" ? undefined : kinds[filter]}
      />
      {canMail && (
        <Checkbox
          label="Send invitations to those who are added"
          hint="A link to choose a password, for 7 days. You can also send it later."
          checked={draft.invite}
          onChange={(event) => change({ invite: event.target.checked })}
        />
      )}
      <form onSubmit={submit} className="flex flex-wrap items-center gap-2 border-t border-border pt-4">
        <Button
          type="submit"
          variant="primary"
          pending={send.pending || !complete}
          pendingLabel={complete ? "Sending…" : "Checking…"}
          disabledReason={ready.length === 0 ? "No row is ready to be imported" : undefined}
        >
          Import {counted(ready.length, "ready row")}
        </Button>
        {rest > 0 && (
          <Button onClick={() => send.saveRest(rows, statuses, columns)}>
            Download the {counted(rest, "row")} to fix
          </Button>
        )}
        <Button variant="quiet" onClick={() => change({ step: "columns" })}>
          Columns
        </Button>
      </form>
    </div>
  );
}
