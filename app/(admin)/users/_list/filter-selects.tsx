"use client";

import { useState } from "react";
import { Select } from "@/components/ui/select";
import type { Group } from "@/lib/groups/list-groups";
import { categoriesWith } from "./filters";
import { useListNavigation } from "./list-navigation";
import { type UserQuery, usersHref } from "./user-query";

const any = "any";

/** "Filter category" and "Filter by": the same filters as the chips, chosen from lists. */
export function FilterSelects({ query, groups }: { query: UserQuery; groups: readonly Group[] }) {
  const categories = categoriesWith(groups);
  const [first] = categories;
  const { go } = useListNavigation();
  const active = categories.find(({ key }) => query[key]) ?? first;
  const [chosen, setChosen] = useState(active.key);
  const category = categories.find(({ key }) => key === chosen) ?? first;
  const asked = query[category.key];
  const known = category.options.some(({ value }) => value === asked);
  return (
    <>
      <Select
        label="Filter category"
        value={category.key}
        onChange={(key) => setChosen(categories.find((each) => each.key === key)?.key ?? first.key)}
        groups={[{ options: categories.map(({ key, name }) => ({ value: key, label: name })) }]}
      />
      <Select
        label="Filter by"
        value={asked && known ? asked : any}
        onChange={(value) => go(usersHref(query, { [category.key]: value === any ? undefined : value }))}
        groups={[
          { options: [{ value: any, label: category.any }] },
          {
            heading: category.group,
            options: category.options.map(({ value, name }) => ({ value, label: name })),
          },
        ]}
      />
    </>
  );
}
