"use client";

import { useRef } from "react";
import { Button } from "@/components/ui/button";
import { inputLook } from "@/components/ui/input-look";
import { Cell, Row, RowHeader } from "@/components/ui/table";
import type { Product } from "@/lib/catalog";
import { columnNames, type ImportColumn } from "@/lib/imports/columns";
import type { Cells } from "@/lib/imports/read-cells";
import type { CheckedRow, RowStatus } from "./check-rows";
import { RowResult } from "./row-result";

type CheckRowProps = {
  row: CheckedRow;
  status: RowStatus;
  columns: readonly ImportColumn[];
  editing: boolean;
  mayShare: (product: Product) => boolean;
  onEdit: () => void;
  onChange: (cells: Cells) => void;
  onDone: () => void;
};

/** One row of the file: as it is, or being mended in place. */
export function CheckRow({ row, status, columns, editing, mayShare, onEdit, onChange, onDone }: CheckRowProps) {
  "use memo";
  const first = useRef<HTMLInputElement>(null);
  const resultId = `result-of-row-${row.row}`;
  const wrong = status.is === "problem" ? status.problems.map(({ column }) => column) : [];
  return (
    <Row>
      <RowHeader>
        <span className="tabular-nums">{row.row}</span>
        {row.edited && <span className="ps-2 text-label font-regular text-ink-2">edited</span>}
      </RowHeader>
      {columns.map((column, at) => (
        <Cell key={column} label={columnNames[column]}>
          {editing ? (
            <input
              ref={wrong.length > 0 ? (column === wrong[0] ? first : undefined) : at === 0 ? first : undefined}
              className={`${inputLook} sm:min-w-24`}
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
          ) : (
            <span className={column === "role" ? undefined : "wrap-anywhere"}>
              {row.cells[column] || <span className="text-ink-2">Blank</span>}
            </span>
          )}
        </Cell>
      ))}
      <Cell label="Result">
        <RowResult
          id={resultId}
          row={row}
          status={status}
          mayShare={mayShare}
          onChange={(cells) => {
            onChange(cells);
            onDone();
          }}
        />
      </Cell>
      <Cell align="end">
        {editing ? (
          <Button onClick={onDone}>Done</Button>
        ) : (
          <Button variant="quiet" aria-label={`Edit row ${row.row}`} onClick={onEdit}>
            Edit
          </Button>
        )}
      </Cell>
    </Row>
  );
}
