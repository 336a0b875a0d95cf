import { TextLink } from "@/components/ui/text-link";
import { pageSizes } from "@/lib/users/page-sizes";
import { type UserQuery, usersHref } from "./user-query";

/** How many rows a page shows, to choose. */
export function PageSize({ query, size }: { query: UserQuery; size: number }) {
  return (
    <p className="flex flex-wrap items-center gap-3 text-label font-regular text-ink-2">
      Users on a page:
      {pageSizes.map((each) =>
        each === size ? (
          <span key={each} className="font-medium text-ink">
            {each}
          </span>
        ) : (
          <TextLink key={each} href={usersHref(query, { size: String(each) })}>
            {each}
          </TextLink>
        ),
      )}
    </p>
  );
}
