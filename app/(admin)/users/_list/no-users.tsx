import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { TextLink } from "@/components/ui/text-link";
import type { Group } from "@/lib/groups/list-groups";
import { paths } from "@/lib/paths";
import type { Viewer } from "../_form/may-change";
import { activeChips, filterWords } from "./filters";
import { type UserQuery, usersHref } from "./user-query";

/** Nobody matches, or the page does not exist, or there is nobody yet: three different things. */
export function NoUsers({ query, viewer, groups }: { query: UserQuery; viewer: Viewer; groups: readonly Group[] }) {
  const words = filterWords(query, groups);
  const search = { key: "q", label: `“${query.q}”`, without: usersHref(query, { q: undefined }) };
  const ways = [...activeChips(query, groups), ...(query.q ? [search] : [])];
  if (words.length > 0) {
    return (
      <EmptyState
        title={`No users match ${new Intl.ListFormat("en").format(words)}.`}
        actions={
          <>
            <LinkButton href={paths.users}>Clear all filters</LinkButton>
            {ways.length > 1 &&
              ways.map(({ key, label, without }) => (
                <LinkButton key={key} href={without} variant="quiet">
                  Without {label}
                </LinkButton>
              ))}
          </>
        }
      />
    );
  }
  if (query.page) {
    return (
      <EmptyState title="There are no users on this page.">
        <TextLink href={usersHref(query, { page: undefined })}>Go to the first page</TextLink>
      </EmptyState>
    );
  }
  if (viewer.limitedTo) {
    return <EmptyState title={groups.length > 0 ? "Nobody is in your groups yet." : "You see nobody yet."} />;
  }
  return (
    <EmptyState
      title="No users yet."
      actions={
        viewer.privileges.includes("add_delete_users") && (
          <LinkButton href={paths.addUsers} variant="primary">
            Add Users
          </LinkButton>
        )
      }
    >
      Add people one by one, or paste a list.
    </EmptyState>
  );
}
