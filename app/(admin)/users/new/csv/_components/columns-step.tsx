"use client";

import { Button } from "@/components/ui/button";
import { NativeSelect } from "@/components/ui/native-select";
import { Cell, HeaderCell, Row, RowHeader, Table } from "@/components/ui/table";
import { columnNames, importColumns } from "@/lib/imports/columns";
import type { FileRow } from "./table-of-file";
import type { useImportDraft } from "./use-import-draft";

type ColumnsStepProps = { form: ReturnType<typeof useImportDraft> };

/** The first cells of a column that hold something, as far as they can be taken in at a glance. */
function examplesOf(fileRows: readonly FileRow[], at: number): string {
  const all = fileRows
    .slice(0, 3)
    .map(({ values }) => values[at])
    .filter(Boolean)
    .join(", ");
  return all.length > 80 ? `${all.slice(0, 79)}…` : all;
}

/** The second step, where headers do not say it: what each column of the file is. */
export function ColumnsStep({ form: { draft, change, takeColumns, forget, allowed } }: ColumnsStepProps) {
  const { header, mapping, fileRows, read } = draft;
  const options = [
    { value: "", label: "Leave out" },
    ...allowed.map((column) => ({ value: column, label: columnNames[column] })),
  ];
  const choose = (at: number, value: string) => {
    const column = importColumns.find((each) => each === value) ?? "";
    change({ mapping: mapping.map((each, index) => (index === at ? column : each === column ? "" : each)) });
  };
  return (
    <div className="flex flex-col gap-4">
      <p>Say what each column of {draft.source?.name} is. Only the email is needed.</p>
      <Table
        caption="Columns of the file"
        head={
          <>
            <HeaderCell>In the file</HeaderCell>
            <HeaderCell>Examples</HeaderCell>
            <HeaderCell>Is</HeaderCell>
          </>
        }
      >
        {header.map((name, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a column is known by its place, headers may repeat
          <Row key={at}>
            <RowHeader>{name || `Column ${at + 1}`}</RowHeader>
            <Cell label="Examples">{examplesOf(fileRows, at) || "Blank"}</Cell>
            <Cell label="Is">
              <div className="sm:min-w-40">
                <NativeSelect
                  label={`${name || `Column ${at + 1}`} is`}
                  labelHidden
                  options={options}
                  value={mapping[at] ?? ""}
                  onChange={(event) => choose(at, event.target.value)}
                />
              </div>
            </Cell>
          </Row>
        ))}
      </Table>
      {allowed.length < importColumns.length && (
        <p className="text-ink-2">Giving seats needs the “manage seats” privilege: seats in the file are left out.</p>
      )}
      <div className="flex flex-wrap gap-2 border-t border-border pt-4">
        <Button
          variant="primary"
          pending={read < 1}
          pendingLabel="Reading…"
          disabledReason={mapping.includes("email") ? undefined : "Say which column holds the email"}
          onClick={takeColumns}
        >
          Check the rows
        </Button>
        <Button onClick={forget}>Choose another file</Button>
      </div>
    </div>
  );
}
