import { type UserQuery, usersHref } from "./user-query";

export type SortKey = "name" | "role" | "last-active";
type Sorted = "ascending" | "descending";

/**
 * Where a column's header leads and how the column is sorted: ascending, descending, then back to the default, which is
 * the name. `last-active` ascends from the longest inactive.
 */
export function sortOf(query: UserQuery, key: SortKey): { sortHref: string; sorted?: Sorted } {
  const now = query.sort ?? "name";
  if (now === key) return { sortHref: usersHref(query, { sort: `-${key}` }), sorted: "ascending" };
  if (now === `-${key}`) return { sortHref: usersHref(query, { sort: undefined }), sorted: "descending" };
  return { sortHref: usersHref(query, { sort: key }) };
}
