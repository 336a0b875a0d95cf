import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { columnNames } from "@/lib/imports/columns";
import type { Cells } from "@/lib/imports/read-cells";
import type { Checked, CheckedRow, RowStatus } from "./check-rows";
import { meantGroups } from "./meant-groups";
import { sharedInstead } from "./shared-instead";
import { lateWords } from "./status-words";

type RowResultProps = {
  id: string;
  row: CheckedRow;
  status: RowStatus;
  spare: Checked["spare"];
  groups: readonly string[];
  onChange: (cells: Cells) => void;
};

const plainWords = { new: "New", update: "Will be updated", unchanged: "Unchanged" } as const;

/** What would become of a row: in a word, or what is wrong with it and how it can be mended at once. */
export function RowResult({ id, row, status, spare, groups, onChange }: RowResultProps) {
  if (status.is === "problem") {
    return (
      <div id={id} className="flex flex-col items-start gap-1">
        {status.problems.map(({ column, message, suggestion, unknown }) => {
          const meant = suggestion ?? (unknown && meantGroups(row.facts.groups ?? [], groups));
          return (
            <div key={column + message} className="flex flex-col items-start gap-1">
              <Trouble>
                {columnNames[column]}: {message}
              </Trouble>
              {meant && <Button onClick={() => onChange({ ...row.cells, [column]: meant })}>Use {meant}</Button>}
            </div>
          );
        })}
      </div>
    );
  }
  if (status.is === "short") {
    const shared = sharedInstead(row, status.pools, spare);
    return (
      <div id={id} className="flex flex-col items-start gap-1">
        {status.pools.map((late) => (
          <Trouble key={late.product}>{lateWords(late)}</Trouble>
        ))}
        {shared && <Button onClick={() => onChange(shared)}>Use Shared</Button>}
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
