"use client";

import { useEffect, useRef } from "react";
import { Button } from "@/components/ui/button";
import { inputLook } from "@/components/ui/input-look";
import { Cell, Row, RowHeader } from "@/components/ui/table";
import { columnNames, type ImportColumn } from "@/lib/imports/columns";
import type { Cells } from "@/lib/imports/read-cells";
import type { Checked, CheckedRow, RowStatus } from "./check-rows";
import { RowResult } from "./row-result";

type CheckRowProps = {
  row: CheckedRow;
  status: RowStatus;
  columns: readonly ImportColumn[];
  editing: boolean;
  spare: Checked["spare"];
  groups: readonly string[];
  onEdit: () => void;
  onChange: (cells: Cells) => void;
  onDone: () => void;
};

/** A cell of somebody's file can hold a book; nobody reads it here. */
const shownOf = (cell: string) => (cell.length > 200 ? `${cell.slice(0, 200)}…` : cell);

/** One row of the file: as it is, or being mended in place. */
export function CheckRow({ row, status, columns, editing, spare, groups, onEdit, onChange, onDone }: CheckRowProps) {
  const edit = useRef<HTMLButtonElement>(null);
  const mended = useRef(false);
  useEffect(() => {
    // The button or field that mended it is gone.
    if (mended.current && !editing && document.activeElement === document.body) edit.current?.focus();
    mended.current = editing;
  });
  const resultId = `result-of-row-${row.row}`;
  const wrong = status.is === "problem" ? status.problems.map(({ column }) => column) : [];
  return (
    <Row>
      <RowHeader>
        <span className="tabular-nums">{row.row}</span>
        {row.edited && <span className="text-label font-regular text-ink-2"> edited</span>}
      </RowHeader>
      {editing ? (
        <Cell span={columns.length}>
          <div className="grid grid-cols-[repeat(auto-fit,minmax(11rem,1fr))] gap-x-3 gap-y-2 py-2">
            {columns.map((column, at) => (
              <label key={column} className="flex flex-col gap-1">
                <span className="text-label text-ink-2">{columnNames[column]}</span>
                <input
                  className={inputLook}
                  aria-label={`${columnNames[column]}, row ${row.row}`}
                  aria-invalid={wrong.includes(column) || undefined}
                  aria-describedby={wrong.includes(column) ? resultId : undefined}
                  autoComplete="off"
                  // biome-ignore lint/a11y/noAutofocus: it takes the place of the button that was pressed
                  autoFocus={wrong.length > 0 ? column === wrong[0] : at === 0}
                  value={row.cells[column] ?? ""}
                  onChange={(event) => onChange({ ...row.cells, [column]: event.target.value })}
                  onKeyDown={(event) => event.key === "Enter" && onDone()}
                />
              </label>
            ))}
          </div>
        </Cell>
      ) : (
        columns.map((column) => (
          <Cell key={column} label={columnNames[column]}>
            <span className={column === "role" ? undefined : "wrap-anywhere"}>
              {shownOf(row.cells[column] ?? "") || <span className="text-ink-2">Blank</span>}
            </span>
          </Cell>
        ))
      )}
      <Cell label="Result">
        <RowResult
          id={resultId}
          row={row}
          status={status}
          spare={spare}
          groups={groups}
          onChange={(cells) => {
            mended.current = true;
            onChange(cells);
            onDone();
          }}
        />
      </Cell>
      <Cell align="end">
        {editing ? (
          <Button onClick={onDone}>Done</Button>
        ) : (
          <Button ref={edit} variant="quiet" aria-label={`Edit row ${row.row}`} onClick={onEdit}>
            Edit
          </Button>
        )}
      </Cell>
    </Row>
  );
}
