import { z } from "zod";
import type { Context } from "@/lib/access/grant";
import { inReach } from "@/lib/access/in-reach";
import { normalEmail } from "@/lib/users/normal-email";
import { seatsJson } from "@/lib/users/users-query";
import { type KnownPerson, knownAtOnce } from "./changes-of";

export const KnownPeopleInput = z.object({
  emails: z.array(z.string().max(1000).transform(normalEmail)).max(knownAtOnce),
});

/** Who of these addresses is in the own account already: what an import would change of them. Of others nothing is said (R17, R19). */
export async function knownPeople(
  { db: { sql }, actor }: Context<"add_delete_users">,
  { emails }: z.output<typeof KnownPeopleInput>,
): Promise<KnownPerson[]> {
  return sql<KnownPerson[]>`
    select u.email, u.first_name as "firstName", u.last_name as "lastName", u.role, u.status,
      ${seatsJson(sql)} as seats,
      array(
        select g.name from group_members m join groups g on g.account_id = m.account_id and g.id = m.group_id
        where m.account_id = u.account_id and m.user_id = u.id
          and (${actor.limitedTo}::uuid[] is null or m.group_id = any (${actor.limitedTo}::uuid[]))) as groups
    from users u
    where u.account_id = ${actor.accountId} and u.deleted_at is null and u.email = any (${emails})
      and ${inReach(sql, actor, sql`u.id`)}`;
}
