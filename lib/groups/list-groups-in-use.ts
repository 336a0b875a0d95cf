import type { Context } from "@/lib/access/grant";
import type { Group } from "./list-groups";

/** A group, how many people are in it, and which managers are limited to it. */
export type GroupInUse = Group & { members: number; managers: { id: string; name: string }[] };

/** All groups of the account by name, with what hangs on each. One statement, indexes only for the counts. */
export async function listGroupsInUse({ db, actor }: Context<"manage_account">): Promise<GroupInUse[]> {
  return db.sql<GroupInUse[]>`
    select g.id, g.name,
      (select count(*)::int from group_members m where m.account_id = g.account_id and m.group_id = g.id) as members,
      (select coalesce(jsonb_agg(jsonb_build_object('id', u.id, 'name', u.name) order by u.name, u.id), '[]')
         from manager_groups m
         join users u on u.account_id = m.account_id and u.id = m.user_id
        where m.account_id = g.account_id and m.group_id = g.id) as managers
    from groups g
    where g.account_id = ${actor.accountId}
    order by g.name, g.id`;
}
