import type { Context } from "@/lib/access/grant";

export type Group = { id: string; name: string };

/** The groups of the account that the actor knows of, by name: all, or those that a limited manager manages. */
export async function listGroups({ db, actor }: Context<"read_users">): Promise<Group[]> {
  const { accountId, limitedTo } = actor;
  return db.sql<Group[]>`
    select id, name from groups
    where account_id = ${accountId} and (${limitedTo}::uuid[] is null or id = any (${limitedTo}))
    order by name, id`;
}
