import type { Context } from "@/lib/access/grant";
import type { Product } from "@/lib/catalog";
import type { PersonFacts } from "./people-refused";
import type { UserFilters } from "./user-filters";
import { countedUpTo, countSeated, matchesOf, orderOf, userJson } from "./users-query";

/** A row of Manage Users. `occupying`: what becomes of the Shared seat that they sit on now. */
export type ListedUser = PersonFacts & {
  id: string;
  version: number;
  name: string;
  lastActiveAt: string | null;
  occupying: Record<Product, "in_use" | "clearing" | "offered" | null>;
};

/** One page of the account's users. `total` is exact up to 1,000, beyond that `totalIsCapped`. */
export async function listUsers({ db, actor }: Context<"read_users">, filters: UserFilters) {
  const { sql } = db;
  const { q, seat, status, role, page, size } = filters;
  const seated = seat && seat !== "none" ? await countSeated(sql, actor.accountId, seat) : undefined;
  const matches = matchesOf(sql, actor.accountId, filters, seated !== undefined && seated <= countedUpTo);
  const order = orderOf(sql, filters.sort);
  const count = async () => {
    if (seated !== undefined && !status && !role && q.length === 0) return seated;
    const [row] = await sql<{ count: number }[]>`
      select count(*)::int as count from (select 1 ${matches} limit ${countedUpTo + 1}) counted`;
    return row?.count ?? 0;
  };
  const [rows, counted] = await Promise.all([
    sql<{ user: ListedUser }[]>`
      select ${userJson(sql)} as user
      from (select u.* ${matches} order by ${order} limit ${size + 1} offset ${(page - 1) * size}) u
      order by ${order}`,
    count(),
  ]);
  return {
    users: rows.slice(0, size).map(({ user }) => user),
    total: Math.min(counted, countedUpTo),
    totalIsCapped: counted > countedUpTo,
    hasMore: rows.length > size,
    page,
    size,
  };
}
