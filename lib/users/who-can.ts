import type { Privilege } from "@/lib/access/actor";
import type { Context } from "@/lib/access/grant";

/** Who can do what one may not do oneself: at most three names, admins first. For "Ask Dana N." (R18). */
export async function whoCan({ db, actor }: Context<"signed_in">, privilege: Privilege): Promise<string[]> {
  const people = await db.sql<{ name: string }[]>`
    select name from users
    where account_id = ${actor.accountId} and role <> 'agent' and deleted_at is null and status = 'active'
      and (role = 'admin' or ${privilege} = any(privileges))
    order by role = 'admin' desc, name, id limit 3`;
  return people.map(({ name }) => name);
}
