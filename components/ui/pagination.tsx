import { LinkButton } from "./link-button";

type PaginationProps = {
  page: number;
  size: number;
  total: number;
  /** "users": what is counted. */
  noun: string;
  /** The address of a page, with the filters of this one. */
  hrefOf: (page: number) => string;
};

/** "26–50 of 214 users" and links to the pages before and after. Only the text where one page is all. */
export function Pagination({ page, size, total, noun, hrefOf }: PaginationProps) {
  const last = Math.max(1, Math.ceil(total / size));
  const from = total === 0 ? 0 : (page - 1) * size + 1;
  const to = Math.min(page * size, total);
  return (
    <nav aria-label={`Pages of ${noun}`} className="flex flex-wrap items-center justify-between gap-3 pt-3">
      <p className="text-label font-regular text-ink-2 tabular-nums">
        {from}–{to} of {total} {noun}
      </p>
      {last > 1 && (
        <div className="flex items-center gap-2">
          {page > 1 && (
            <LinkButton rel="prev" href={hrefOf(page - 1)}>
              Previous
            </LinkButton>
          )}
          <span className="text-label font-regular text-ink-2 tabular-nums">
            Page {page} of {last}
          </span>
          {page < last && (
            <LinkButton rel="next" href={hrefOf(page + 1)}>
              Next
            </LinkButton>
          )}
        </div>
      )}
    </nav>
  );
}
