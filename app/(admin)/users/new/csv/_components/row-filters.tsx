import { cx } from "@/components/ui/cx";
import type { RowStatus } from "./check-rows";

export type RowFilter = "all" | "fix" | "short" | "unchanged";
/** The places in the table of the rows of each kind. */
export type RowGroups = Record<Exclude<RowFilter, "all">, number[]>;

/** Which rows have to be mended, come too late to a pool, or change nothing. */
export function rowsOf(statuses: readonly RowStatus[]): RowGroups {
  const groups: RowGroups = { fix: [], short: [], unchanged: [] };
  for (const [at, { is }] of statuses.entries()) {
    if (is === "problem") groups.fix.push(at);
    if (is === "short" || is === "unchanged") groups[is].push(at);
  }
  return groups;
}

type RowFiltersProps = { value: RowFilter; onChange: (filter: RowFilter) => void; groups: RowGroups; total: number };

/** Which rows the table shows. */
export function RowFilters({ value, onChange, groups, total }: RowFiltersProps) {
  const filters = [
    { key: "all", name: "All", rows: total },
    { key: "fix", name: "To fix", rows: groups.fix.length },
    { key: "short", name: "Insufficient seats", rows: groups.short.length },
    { key: "unchanged", name: "Unchanged", rows: groups.unchanged.length },
  ] as const;
  return (
    <fieldset className="flex flex-wrap gap-2">
      <legend className="sr-only">Show</legend>
      {filters.map(({ key, name, rows }) => (
        <button
          key={key}
          type="button"
          data-filter={key}
          aria-pressed={value === key}
          onClick={() => onChange(key)}
          className={cx(
            "min-h-control rounded-control border px-3 text-label tabular-nums",
            value === key
              ? "border-accent bg-selected text-ink"
              : "border-border-strong bg-surface text-ink-2 hover:bg-hover",
          )}
        >
          {name} {rows}
        </button>
      ))}
    </fieldset>
  );
}
