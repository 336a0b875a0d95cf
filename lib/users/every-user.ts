import type { Context } from "@/lib/access/grant";
import { inReach } from "@/lib/access/in-reach";
import type { ListedUser } from "./list-users";
import { userJson } from "./users-query";

/**
 * All users whom the actor sees by name, 500 at a time. One statement reads them, so that they are those of one moment, however
 * long it takes to read on.
 */
export async function* everyUser({ db: { sql }, actor }: Context<"read_users">): AsyncGenerator<ListedUser[]> {
  const users = sql<{ user: ListedUser }[]>`
    select ${userJson(sql)} as user from users u
    where u.account_id = ${actor.accountId} and u.deleted_at is null and ${inReach(sql, actor, sql`u.id`)}
    order by u.name, u.id`;
  for await (const batch of users.cursor(500)) yield batch.map(({ user }) => user);
}
