import { Cell, HeaderCell, Row, RowHeader, Table } from "@/components/ui/table";
import type { Import } from "@/lib/imports/get-import";

type FailedRowsProps = { rows: Import["failed"]; total: number };

/** The rows that failed, each with why; the first hundred, the file has them all. */
export function FailedRows({ rows, total }: FailedRowsProps) {
  return (
    <div className="flex flex-col gap-2">
      <Table
        caption="Rows that failed"
        head={
          <>
            <HeaderCell>Row</HeaderCell>
            <HeaderCell>Email</HeaderCell>
            <HeaderCell>Reason</HeaderCell>
          </>
        }
      >
        {rows.map(({ row, email, reason }) => (
          <Row key={row}>
            <RowHeader>
              <span className="tabular-nums">{row}</span>
            </RowHeader>
            <Cell label="Email">{email || "Blank"}</Cell>
            <Cell label="Reason">{reason}</Cell>
          </Row>
        ))}
      </Table>
      {total > rows.length && (
        <p className="text-ink-2">
          These are the first {rows.length} of {total}. The file has them all.
        </p>
      )}
    </div>
  );
}
