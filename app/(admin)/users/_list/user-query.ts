import { paths } from "@/lib/paths";
import { pageSizes } from "@/lib/users/page-sizes";

const keys = ["q", "seat", "status", "role", "group", "active", "sort", "page", "size", "view"] as const;
type Key = (typeof keys)[number];

/**
 * The address of Manage Users, as it was written: values nobody knows stay in it until they are removed. `view` is the saved
 * view that was opened; it says nothing of what is listed, and stays while its filter is changed.
 */
export type UserQuery = { readonly [K in Key]?: string };

/** What the address asks for. A parameter given twice counts once. */
export function userQuery(parameters: Record<string, string | string[] | undefined>): UserQuery {
  const query: { [K in Key]?: string } = {};
  for (const key of keys) {
    const given = parameters[key];
    const value = (Array.isArray(given) ? given[0] : given)?.trim();
    if (value) query[key] = value;
  }
  return query;
}

const defaults: UserQuery = { sort: "name", page: "1", size: String(pageSizes[0]) };

/** The address after `change`. Any change but turning the page leads to the first page; defaults are left out. */
export function usersHref(query: UserQuery, change: UserQuery = {}): "/users" | `/users?${string}` {
  const next = "page" in change ? { ...query, ...change } : { ...query, page: undefined, ...change };
  const parameters = new URLSearchParams();
  for (const key of keys) {
    const value = next[key];
    if (value && value !== defaults[key]) parameters.set(key, value);
  }
  const text = parameters.toString();
  return text ? `${paths.users}?${text}` : paths.users;
}
