import { Icon } from "@/components/ui/icon";
import { TextLink } from "@/components/ui/text-link";
import { VisuallyHidden } from "@/components/ui/visually-hidden";
import type { Group } from "@/lib/groups/list-groups";
import { activeChips } from "./filters";
import { type UserQuery, usersHref } from "./user-query";

/** The active filters, each a link to the list without it. Back undoes the last choice. */
export function FilterChips({ query, groups }: { query: UserQuery; groups: readonly Group[] }) {
  const chips = activeChips(query, groups);
  if (chips.length === 0) return null;
  return (
    <ul aria-label="Active filters" className="flex flex-wrap items-center gap-2">
      {chips.map(({ key, label, without }) => (
        <li key={key} className="rounded-control border border-border-strong bg-selected px-2 py-1">
          <TextLink href={without} look="plain" scroll={false}>
            <VisuallyHidden>Remove </VisuallyHidden>
            <span className="inline-flex min-h-6 items-center gap-2 text-label">
              {label}
              <Icon name="close" />
            </span>
          </TextLink>
        </li>
      ))}
      <li className="px-1">
        <TextLink
          href={usersHref(query, {
            q: undefined,
            seat: undefined,
            status: undefined,
            role: undefined,
            group: undefined,
          })}
          scroll={false}
        >
          Clear all
        </TextLink>
      </li>
    </ul>
  );
}
