import type { Context } from "@/lib/access/grant";
import type { Product } from "@/lib/catalog";
import type { PersonFacts } from "./people-refused";
import type { UserFilters } from "./user-filters";
import { matchesOf, orderOf } from "./users-query";

/** A row of Manage Users. `occupying`: what becomes of the Shared seat that they sit on now. */
export type ListedUser = PersonFacts & {
  id: string;
  version: number;
  name: string;
  lastActiveAt: string | null;
  occupying: Record<Product, "in_use" | "clearing" | "offered" | null>;
};

/** Counting stops here: screens say "more than 1,000". */
const countedUpTo = 1000;

/** One page of the account's users. `total` is exact up to 1,000, beyond that `totalIsCapped`. */
export async function listUsers({ db, actor }: Context<"read_users">, filters: UserFilters) {
  const { sql } = db;
  const { page, size } = filters;
  const matches = matchesOf(sql, actor.accountId, filters);
  const order = orderOf(sql, filters.sort);
  const [rows, [counted]] = await Promise.all([
    sql<{ user: ListedUser }[]>`
      select jsonb_build_object(
        'id', u.id, 'version', u.version, 'name', u.name, 'email', u.email, 'firstName', u.first_name,
        'lastName', u.last_name, 'role', u.role, 'privileges', u.privileges, 'status', u.status,
        'lastActiveAt', u.last_active_at,
        'seats', '{"remote_support": "none", "service_desk": "none"}'::jsonb || coalesce((
          select jsonb_object_agg(a.product, a.seat_type) from seat_assignments a
          where a.account_id = u.account_id and a.user_id = u.id), '{}'),
        'occupying', '{"remote_support": null, "service_desk": null}'::jsonb || coalesce((
          select jsonb_object_agg(s.product, s.state) from shared_seats s
          where s.account_id = u.account_id and s.user_id = u.id), '{}')
      ) as user
      from (select u.* from users u where ${matches} order by ${order} limit ${size + 1} offset ${(page - 1) * size}) u
      order by ${order}`,
    sql<{ count: number }[]>`
      select count(*)::int as count from (select 1 from users u where ${matches} limit ${countedUpTo + 1}) counted`,
  ]);
  const count = counted?.count ?? 0;
  return {
    users: rows.slice(0, size).map(({ user }) => user),
    total: Math.min(count, countedUpTo),
    totalIsCapped: count > countedUpTo,
    hasMore: rows.length > size,
    page,
    size,
  };
}
