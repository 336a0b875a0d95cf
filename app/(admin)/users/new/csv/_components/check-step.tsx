"use client";

import { type FormEvent, useEffect, useMemo, useRef, useState } from "react";
import { useSeatCounts } from "@/components/shell/use-seat-counts";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { counted } from "@/components/ui/counted";
import { seatNumbersOf } from "../../../_seats/seat-numbers-of";
import { isReady, statusesOf } from "./check-rows";
import { CheckSummary } from "./check-summary";
import { CheckTable } from "./check-table";
import { FileFacts } from "./file-facts";
import { type RowFilter, RowFilters, rowsOf } from "./row-filters";
import { columnsIn } from "./table-of-file";
import type { useImportDraft } from "./use-import-draft";
import { useSend } from "./use-send";

type CheckStepProps = { form: ReturnType<typeof useImportDraft>; canMail: boolean };

/** The third step: what would become of each row, the ones to mend first; then the import. */
export function CheckStep({ form, canMail }: CheckStepProps) {
  const { draft, change } = form;
  const { counts } = useSeatCounts();
  const numbers = useMemo(() => seatNumbersOf(counts), [counts]);
  const { statuses, needs } = useMemo(
    () => statusesOf(draft.rows, draft.known, numbers),
    [draft.rows, draft.known, numbers],
  );
  const [chosen, choose] = useState<RowFilter | null>(null);
  const columns = columnsIn(draft.mapping);
  const groups = rowsOf(statuses);
  const complete = draft.read === 1 && draft.asked === draft.rows.length;
  const send = useSend(form);
  const filters = useRef<HTMLDivElement>(null);

  const filter = chosen ?? (complete && groups.fix.length > 0 ? "fix" : "all");
  useEffect(() => {
    if (!complete || document.activeElement !== document.body) return;
    filters.current?.querySelector<HTMLElement>("[aria-pressed=true]")?.focus();
  }, [complete]);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (complete && ready.length > 0 && !send.pending) void send.send(ready, columns);
  };
  const ready = draft.rows.filter((_, at) => isReady(statuses[at] ?? { is: "unchanged" }));
  return (
    <div className="flex flex-col gap-4">
      <FileFacts form={form} />
      <CheckSummary ready={ready.length} groups={groups} needs={needs} numbers={numbers} />
      <div ref={filters}>
        <RowFilters value={filter} onChange={choose} groups={groups} total={draft.rows.length} />
      </div>
      <CheckTable
        key={filter}
        form={form}
        columns={columns}
        statuses={statuses}
        shown={filter === "all" ? undefined : groups[filter]}
        mayShare={(product) => (numbers?.[product].shared.capacity ?? 0) > 0}
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
        {groups.fix.length + groups.short.length > 0 && (
          <Button onClick={() => send.saveRest(draft.rows, statuses, columns)}>
            Download the {counted(groups.fix.length + groups.short.length, "row")} to fix
          </Button>
        )}
        <Button variant="quiet" onClick={() => change({ step: "columns" })}>
          Columns
        </Button>
      </form>
    </div>
  );
}
