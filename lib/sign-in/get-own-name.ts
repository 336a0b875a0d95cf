import type { Context } from "@/lib/access/grant";
import { Refusal } from "@/lib/refusal";

/** One's own name in its two parts, to edit. */
export async function getOwnName({ db: { sql }, actor }: Context<"signed_in">) {
  const [own] = await sql<{ firstName: string; lastName: string }[]>`
    select first_name as "firstName", last_name as "lastName" from users
    where account_id = ${actor.accountId} and id = ${actor.id}`;
  if (!own) throw new Refusal("not_found");
  return own;
}
