import { LinkButton } from "@/components/ui/link-button";
import { type UserQuery, usersHref } from "./user-query";

/** Pages of a list too long to count: the one before and the one after. */
export function MorePages({ query, page, hasMore }: { query: UserQuery; page: number; hasMore: boolean }) {
  return (
    <nav aria-label="Pages of users" className="flex flex-wrap items-center gap-2 pt-3">
      {page > 1 && (
        <LinkButton rel="prev" href={usersHref(query, { page: String(page - 1) })}>
          Previous
        </LinkButton>
      )}
      <span className="text-label font-regular text-ink-2 tabular-nums">Page {page}</span>
      {hasMore && (
        <LinkButton rel="next" href={usersHref(query, { page: String(page + 1) })}>
          Next
        </LinkButton>
      )}
    </nav>
  );
}
