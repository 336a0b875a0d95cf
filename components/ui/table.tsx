/* biome-ignore-all lint/a11y/noRedundantRoles: the roles keep a table's meaning where CSS stacks its rows */
import type { ReactNode } from "react";
import { cx } from "./cx";
import { Icon } from "./icon";
import { TextLink } from "./text-link";

type TableProps = { caption: string; head: ReactNode; children: ReactNode; busy?: boolean };

/** A native table that becomes stacked rows where its box is narrower than 40 rem. `head` is a list of HeaderCell. */
export function Table({ caption, head, children, busy }: TableProps) {
  return (
    <div className="table-box">
      <table role="table" aria-busy={busy || undefined} className="table-stack w-full border-collapse text-table">
        <caption className="sr-only">{caption}</caption>
        <thead role="rowgroup" className="border-y border-border bg-sunken">
          <tr role="row">{head}</tr>
        </thead>
        <tbody role="rowgroup">{children}</tbody>
      </table>
    </div>
  );
}

type HeaderCellProps = {
  children: ReactNode;
  /** Where the column's next order is; with it the header is a link. */
  sortHref?: string;
  sorted?: "ascending" | "descending";
  /** The header is read, not shown: a column of buttons. */
  hidden?: boolean;
  /** A column of boxes to tick. */
  narrow?: boolean;
};

/** A column's header. */
export function HeaderCell({ children, sortHref, sorted, hidden, narrow }: HeaderCellProps) {
  return (
    <th
      role="columnheader"
      scope="col"
      aria-sort={sorted}
      className={cx("h-9 text-start text-label whitespace-nowrap text-ink-2", narrow ? "w-9 ps-3" : "px-3")}
    >
      {hidden ? (
        <span className="sr-only">{children}</span>
      ) : sortHref ? (
        <TextLink href={sortHref} look="plain" scroll={false}>
          <span className="inline-flex min-h-6 items-center gap-1">
            {children}
            {sorted && <Icon name={sorted === "ascending" ? "arrow-up" : "arrow-down"} />}
          </span>
        </TextLink>
      ) : (
        children
      )}
    </th>
  );
}

/** One row of a table. */
export function Row({ children }: { children: ReactNode }) {
  return (
    <tr role="row" className="border-b border-border not-has-checked:hover:bg-hover">
      {children}
    </tr>
  );
}

/** The cell that names its row: usually a link. */
export function RowHeader({ children }: { children: ReactNode }) {
  return (
    <th role="rowheader" scope="row" className="text-start font-medium">
      {children}
    </th>
  );
}

type CellProps = {
  children: ReactNode;
  /** The column's name, shown beside the value where rows are stacked. */
  label?: string;
  align?: "start" | "end";
  /** Where rows are stacked its button takes the whole width. */
  wide?: boolean;
  /** Where rows are stacked it stands in the upper corner, beside the name. */
  corner?: boolean;
  /** The box that selects the row; where rows are stacked it stands before all the rest. */
  select?: boolean;
  /** How many columns it takes. */
  span?: number;
};

/** A cell. Never empty: "No seat", not a dash. */
export function Cell({ children, label, align = "start", wide, corner, select, span }: CellProps) {
  return (
    <td
      role="cell"
      colSpan={span}
      data-label={label}
      data-wide={wide || undefined}
      data-corner={corner || undefined}
      data-select={select || undefined}
      className={align === "end" ? "text-end" : undefined}
    >
      {children}
    </td>
  );
}
