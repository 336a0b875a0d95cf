import { z } from "zod";
import { plannedAnew } from "@/db/client";
import type { Context } from "@/lib/access/grant";
import type { Product } from "@/lib/catalog";
import type { PersonFacts } from "./people-refused";
import type { UserColumn } from "./user-columns";
import { AskedColumns, UserFilters } from "./user-filters";
import { countedUpTo, foundOf, groupsJson, matchesOf, orderOf, userJson } from "./users-query";

/**
 * A row of Manage Users. `groups`: their names, where the list shows them; `occupying`: what becomes of the Shared seat that
 * they sit on now.
 */
export type ListedUser = PersonFacts & {
  id: string;
  version: number;
  name: string;
  lastActiveAt: string | null;
  groups?: string[];
  occupying: Record<Product, "in_use" | "clearing" | "offered" | null>;
};

export const ListUsersInput = z.intersection(UserFilters, z.object({ columns: AskedColumns }));

/**
 * One page of the users whom the actor sees. `total` is exact up to 1,000, beyond that `totalIsCapped`. So few are found first,
 * whatever finds them best, and then sorted; of more, the order is walked until the page is full.
 */
export async function listUsers(
  { db, actor }: Context<"read_users">,
  filters: UserFilters & { columns?: readonly UserColumn[] },
) {
  const { sql } = db;
  const { page, size } = filters;
  const matches = matchesOf(sql, actor, filters);
  const order = orderOf(sql, filters.sort);
  const found = await foundOf(sql, actor, filters);
  const few = found.length <= countedUpTo;
  const which = few
    ? sql`u.account_id = ${actor.accountId} and u.deleted_at is null and u.id = any(${found})`
    : matches;
  const rows = await plannedAnew(sql<{ user: ListedUser }[]>`
      select ${userJson(sql)} ${groupsJson(sql, actor, filters.columns)} as user
      from (
        select u.id from users u where ${which} order by ${order} limit ${size + 1} offset ${(page - 1) * size}
      ) shown
      join users u on u.account_id = ${actor.accountId} and u.id = shown.id
      order by ${order}`);
  return {
    users: rows.slice(0, size).map(({ user }) => user),
    total: few ? found.length : countedUpTo,
    totalIsCapped: !few,
    hasMore: rows.length > size,
    page,
    size,
  };
}
