"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { HeaderCell, Table } from "@/components/ui/table";
import { columnNames, type ImportColumn } from "@/lib/imports/columns";
import { CheckRow } from "./check-row";
import type { Checked } from "./check-rows";
import type { useImportDraft } from "./use-import-draft";

type CheckTableProps = {
  form: ReturnType<typeof useImportDraft>;
  columns: readonly ImportColumn[];
  checked: Checked;
  /** The names of the groups that there are. */
  groups: readonly string[];
  /** The places of the rows to show; all without it. */
  shown: readonly number[] | undefined;
};

const atOnce = 25;

/** The rows of the file, 25 at a time. A row that is being mended stays where it is until that is done. */
export function CheckTable({ form, columns, checked, groups, shown }: CheckTableProps) {
  const { rows } = form.draft;
  const [page, setPage] = useState(0);
  const [editing, setEditing] = useState<number | null>(null);
  const places = shown ?? rows.map((_, at) => at);
  const editedAt = rows.findIndex(({ row }) => row === editing);
  const all = editedAt >= 0 && !places.includes(editedAt) ? [...places, editedAt].toSorted((a, b) => a - b) : places;
  const last = Math.max(0, Math.ceil(all.length / atOnce) - 1);
  const from = Math.min(page, last) * atOnce;
  if (all.length === 0) return <p className="text-ink-2">{rows.length === 0 ? "Reading…" : "No rows of this kind."}</p>;
  return (
    <div className="flex flex-col gap-3">
      <Table
        caption="Rows of the file"
        head={
          <>
            <HeaderCell>Row</HeaderCell>
            {columns.map((column) => (
              <HeaderCell key={column}>{columnNames[column]}</HeaderCell>
            ))}
            <HeaderCell>Result</HeaderCell>
            <HeaderCell hidden>Edit</HeaderCell>
          </>
        }
      >
        {all.slice(from, from + atOnce).map((at) => {
          const row = rows[at];
          const status = checked.statuses[at];
          if (!row || !status) return null;
          return (
            <CheckRow
              key={row.row}
              row={row}
              status={status}
              columns={columns}
              editing={editing === row.row}
              spare={checked.spare}
              groups={groups}
              onEdit={() => setEditing(row.row)}
              onChange={(cells) => form.edit(new Map([[row.row, cells]]))}
              onDone={() => {
                setEditing(null);
                void form.edited(row);
              }}
            />
          );
        })}
      </Table>
      {last > 0 && (
        <div className="flex flex-wrap items-center justify-end gap-2 tabular-nums">
          <span className="text-label font-regular text-ink-2">
            {from + 1} to {Math.min(from + atOnce, all.length)} of {all.length}
          </span>
          <Button disabledReason={from > 0 ? undefined : "This is the first page"} onClick={() => setPage(page - 1)}>
            Previous
          </Button>
          <Button
            disabledReason={from + atOnce < all.length ? undefined : "This is the last page"}
            onClick={() => setPage(Math.min(page, last) + 1)}
          >
            Next
          </Button>
        </div>
      )}
    </div>
  );
}
