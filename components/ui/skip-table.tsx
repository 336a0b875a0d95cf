const end = "after-table";

/** Leads the keyboard past the long table of a page, to its TableEnd. Seen when it has the focus. */
export const SkipTable = () => (
  <a
    href={`#${end}`}
    className="sr-only focus:not-sr-only focus:absolute focus:z-10 focus:rounded-control focus:bg-accent focus:px-3 focus:py-2 focus:text-on-accent"
  >
    Skip table
  </a>
);

/** Where SkipTable leads. */
export const TableEnd = () => (
  <p id={end} tabIndex={-1} className="sr-only -outline-offset-2 focus:not-sr-only focus:px-3 focus:py-2">
    End of the table
  </p>
);
