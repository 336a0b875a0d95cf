import type { SavedView } from "@/lib/views/saved-view";
import { usersHref } from "../_list/user-query";

/** The filter of a view as this page writes it in an address, so that the same filter is known again. */
export const filterHref = ({ query }: Pick<SavedView, "query">) =>
  usersHref({ ...Object.fromEntries(new URLSearchParams(query)), view: undefined });

/** The address that opens a view. */
export const viewHref = ({ id, query }: SavedView) =>
  usersHref({ ...Object.fromEntries(new URLSearchParams(query)), view: id });
