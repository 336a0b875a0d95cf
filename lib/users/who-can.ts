import type { Privilege } from "@/lib/access/actor";
import type { Context } from "@/lib/access/grant";
import { inReach } from "@/lib/access/in-reach";

/**
 * Who can do what one may not do oneself: at most three names, admins first. For "Ask Dana N." (R18). Not whoever is limited
 * to groups that one is not in.
 */
export async function whoCan({ db, actor }: Context<"signed_in">, privilege: Privilege): Promise<string[]> {
  const { sql } = db;
  const people = await sql<{ name: string }[]>`
    select name from users u
    where account_id = ${actor.accountId} and role <> 'agent' and deleted_at is null and status = 'active'
      and (role = 'admin' or ${privilege} = any(privileges) and ${inReach(sql, actor, sql`u.id`)} and (not limited or exists (
        select from manager_groups g
        join group_members m on m.account_id = g.account_id and m.group_id = g.group_id and m.user_id = ${actor.id}
        where g.account_id = u.account_id and g.user_id = u.id)))
    order by role = 'admin' desc, name, id limit 3`;
  return people.map(({ name }) => name);
}
