import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { type Product, poolName } from "@/lib/catalog";
import { columnNames } from "@/lib/imports/columns";
import type { Cells } from "@/lib/imports/read-cells";
import type { CheckedRow, RowStatus } from "./check-rows";

type RowResultProps = {
  id: string;
  row: CheckedRow;
  status: RowStatus;
  mayShare: (product: Product) => boolean;
  onChange: (cells: Cells) => void;
};

const plainWords = { new: "New", update: "Will be updated", unchanged: "Unchanged" } as const;

/** What would become of a row: in a word, or what is wrong with it and how it can be mended at once. */
export function RowResult({ id, row, status, mayShare, onChange }: RowResultProps) {
  if (status.is === "problem") {
    return (
      <div id={id} className="flex flex-col items-start gap-1">
        {status.problems.map(({ column, message, suggestion }) => (
          <div key={column + message} className="flex flex-col items-start gap-1">
            <Trouble>
              {columnNames[column]}: {message}
            </Trouble>
            {suggestion && (
              <Button onClick={() => onChange({ ...row.cells, [column]: suggestion })}>Use {suggestion}</Button>
            )}
          </div>
        ))}
      </div>
    );
  }
  if (status.is === "short") {
    const { product, seatType, nth, left } = status;
    return (
      <div id={id} className="flex flex-col items-start gap-1">
        <Trouble>
          Insufficient seats: {poolName(product, seatType)} ({nth}. of the file; {left} free)
        </Trouble>
        {seatType === "named" && mayShare(product) && (
          <Button onClick={() => onChange({ ...row.cells, [product]: "shared" })}>Use Shared</Button>
        )}
      </div>
    );
  }
  return (
    <span id={id} className="text-ink-2">
      {plainWords[status.is]}
    </span>
  );
}

function Trouble({ children }: { children: React.ReactNode }) {
  return (
    <span className="flex items-start gap-1.5 text-label font-regular text-bad">
      <span className="mt-0.5">
        <Icon name="warning" />
      </span>
      <span>{children}</span>
    </span>
  );
}
