import { counted } from "@/components/ui/counted";
import type { SentSelection } from "@/lib/bulk/bulk-input";
import { type UserQuery, usersHref } from "../_list/user-query";

/** Who is selected: people one by one, or (`all` names the filters) whoever they ask for but `ids`. */
export type Selected = { all: string | null; ids: ReadonlySet<string> };

export const nobody: Selected = { all: null, ids: new Set() };

/** The filters of a list, without its order and page: what "all that match" depends on. */
export const filtersOf = (query: UserQuery): string =>
  usersHref(query, { sort: undefined, size: undefined, page: undefined, view: undefined });

/** All that other filters asked for are not those that are listed now. */
export const selectedOn = (selected: Selected, filters: string): Selected =>
  selected.all === null || selected.all === filters ? selected : nobody;

export const isSelected = ({ all, ids }: Selected, id: string): boolean => (all === null) === ids.has(id);

/** The selection with these people in it, or without them. */
export function withPeople({ all, ids }: Selected, people: readonly string[], on: boolean): Selected {
  const next = new Set(ids);
  for (const id of people) {
    if (on === (all === null)) next.add(id);
    else next.delete(id);
  }
  return { all, ids: next };
}

/** The rows from the one that was pressed last to this one, either way; this one alone where that is not on the page. */
export function rangeOf(order: readonly string[], last: string | null, id: string): readonly string[] {
  const [from, to] = [order.indexOf(last ?? ""), order.indexOf(id)];
  return from < 0 ? [id] : order.slice(Math.min(from, to), Math.max(from, to) + 1);
}

type Found = { total: number; totalIsCapped: boolean };

/** How many are selected; no number where the list is too long to count. */
export function countSelected({ all, ids }: Selected, { total, totalIsCapped }: Found): number | null {
  if (all === null) return ids.size;
  return totalIsCapped ? null : Math.max(0, total - ids.size);
}

/** "2 selected", "All 25 on this page are selected": what the bar says. */
export function selectedWords(selected: Selected, found: Found, page: readonly string[]): string {
  const count = countSelected(selected, found);
  if (count === null) return "All that match are selected";
  const wholePage = selected.all === null && count === page.length && page.every((id) => isSelected(selected, id));
  if (wholePage && count > 1 && (found.totalIsCapped || found.total > count))
    return `All ${count} on this page are selected`;
  return `${count.toLocaleString("en")} selected`;
}

/** "Give seats to 23 people". */
export const peopleWords = (count: number | null) =>
  count === null ? "all that match" : counted(count, "person", "people");

/** The selection as the server is asked about it. */
export function sentSelection({ all, ids }: Selected, query: UserQuery): SentSelection {
  if (all === null) return { ids: [...ids] };
  return { matching: { ...query }, except: [...ids] };
}
