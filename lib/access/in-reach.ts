import type { Database } from "@/db/client";
import type { Actor } from "./actor";

type Sql = Database["sql"];
type Reader = Pick<Actor, "accountId" | "limitedTo">;

/**
 * Whether the actor sees the person of this column, as a condition: everybody, or for a limited manager the people of some
 * groups (R18). Who is not seen is not there: every reader of people asks this.
 */
export const inReach = (sql: Sql, { accountId, limitedTo }: Reader, user: ReturnType<Sql>) =>
  limitedTo
    ? sql`${user} in (select member from kernel.users_in_reach(${accountId}, ${limitedTo}::uuid[]) as member)`
    : sql`true`;

/** A person's name for this actor, where a count or an order would be wrong without the person. */
export const shownName = (
  sql: Sql,
  { accountId, limitedTo }: Reader,
  { user, name }: { user: ReturnType<Sql>; name: ReturnType<Sql> },
) => (limitedTo ? sql`kernel.shown_name(${accountId}, ${limitedTo}::uuid[], ${user}, ${name})` : name);
