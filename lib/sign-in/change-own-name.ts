import { z } from "zod";
import type { Context } from "@/lib/access/grant";
import { personFields } from "@/lib/users/person-input";

export const ChangeOwnNameInput = z.object({ firstName: personFields.firstName, lastName: personFields.lastName });

/** One's own name, as colleagues and the record see it from now on. An unchanged name changes nothing. */
export async function changeOwnName(
  { db: { sql }, actor }: Context<"signed_in">,
  { firstName, lastName }: z.output<typeof ChangeOwnNameInput>,
): Promise<void> {
  await sql`
    with old as (
      select account_id, id, name, first_name, last_name from users
      where account_id = ${actor.accountId} and id = ${actor.id} for no key update),
    changed as (
      update users u set first_name = ${firstName}, last_name = ${lastName}, version = version + 1
      from old where u.account_id = old.account_id and u.id = old.id
        and (old.first_name, old.last_name) is distinct from (${firstName}::text, ${lastName}::text)
      returning u.name)
    insert into events (account_id, actor_id, actor_name, action, target_kind, target_id, target_name, before, after, source, request_id)
    select account_id, id, old.name, 'user.changed', 'user', id::text, changed.name,
      jsonb_build_object('firstName', first_name, 'lastName', last_name),
      jsonb_build_object('firstName', ${firstName}::text, 'lastName', ${lastName}::text), ${actor.source}, ${actor.requestId}
    from old, changed`;
}
