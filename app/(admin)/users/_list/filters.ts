import {
  activities,
  activityNames,
  poolName,
  products,
  roleNames,
  roles,
  seatChoiceNames,
  seatTypes,
  statusNames,
  userStatuses,
} from "@/lib/catalog";
import type { Group } from "@/lib/groups/list-groups";
import { poolSlug } from "@/lib/paths";
import { type UserQuery, usersHref } from "./user-query";

type FilterKey = "seat" | "status" | "role" | "active" | "group";
export type FilterCategory = {
  key: FilterKey;
  /** As in "Filter category". */
  name: string;
  /** As on a chip. */
  singular: string;
  /** The heading of the group in "Filter by". */
  group: string;
  any: string;
  options: readonly { value: string; name: string }[];
};

/** What Manage Users can be filtered by: the two selects and the chips are made of it. */
export const filterCategories: readonly [FilterCategory, ...FilterCategory[]] = [
  {
    key: "seat",
    name: "Seats",
    singular: "Seat",
    group: "By Seat",
    any: "Any seat",
    options: [
      ...products.flatMap((product) =>
        seatTypes.map((type) => ({ value: poolSlug(product, type), name: poolName(product, type) })),
      ),
      { value: "no-seat", name: seatChoiceNames.none },
    ],
  },
  {
    key: "status",
    name: "Status",
    singular: "Status",
    group: "By Status",
    any: "Any status",
    options: userStatuses.map((value) => ({ value, name: statusNames[value] })),
  },
  {
    key: "role",
    name: "Role",
    singular: "Role",
    group: "By Role",
    any: "Any role",
    options: roles.map((value) => ({ value, name: roleNames[value] })),
  },
  {
    key: "active",
    name: "Last active",
    singular: "Last active",
    group: "By Last active",
    any: "Whenever active",
    options: activities.map((value) => ({ value, name: activityNames[value] })),
  },
];

/** With the groups that the viewer knows of. */
export const categoriesWith = (groups: readonly Group[]): readonly [FilterCategory, ...FilterCategory[]] => [
  ...filterCategories,
  {
    key: "group",
    name: "Group",
    singular: "Group",
    group: "By Group",
    any: "Any group",
    options: [...groups.map(({ id, name }) => ({ value: id, name })), { value: "none", name: "No group" }],
  },
];

export type Chip = { key: FilterKey; label: string; without: ReturnType<typeof usersHref> };

/** One chip for each active filter, in the order of the categories; what nobody knows is said, never dropped. */
export function activeChips(query: UserQuery, groups: readonly Group[] = []): Chip[] {
  return categoriesWith(groups).flatMap(({ key, singular, options }) => {
    const value = query[key];
    if (!value) return [];
    const name = options.find((option) => option.value === value)?.name ?? `${value} (unknown)`;
    return [{ key, label: `${singular}: ${name}`, without: usersHref(query, { [key]: undefined }) }];
  });
}

/** "Remote Support Shared, Suspended": the filters in words, for titles and for "No users match". */
export function filterWords(query: UserQuery, groups: readonly Group[] = []): string[] {
  const words = categoriesWith(groups).flatMap(({ key, options }) => {
    const value = query[key];
    return value ? [options.find((option) => option.value === value)?.name ?? value] : [];
  });
  return query.q ? [...words, `“${query.q}”`] : words;
}
