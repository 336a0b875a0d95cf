import type { Database } from "@/db/client";
import { Refusal } from "@/lib/refusal";
import { normalEmail } from "@/lib/users/normal-email";
import { countTry, giveBack, triesOf } from "./failed-tries";
import { verifyPassword } from "./password";

/** Who proved to be themselves. `passwordHash` is what was proved: a session starts only while it still holds. */
export type SignedInUser = { id: string; accountId: string; name: string; email: string; passwordHash: string };

export type Credentials = { email: string; password: string; address: string };

/**
 * Who has this e-mail and password, for both doors. Refuses `invalid_credentials` for a wrong password, an unknown
 * person and one who is not active alike, and `too_many_tries` after 10 wrong ones of this person at this address.
 */
export async function checkPassword(db: Database, { email, password, address }: Credentials): Promise<SignedInUser> {
  const known = normalEmail(email).slice(0, 320);
  const tries = triesOf(known, address);
  await countTry(db, tries);
  const [user] = await db.sql<SignedInUser[]>`
    select id, account_id as "accountId", name, email, password_hash as "passwordHash"
    from users where email = ${known} and deleted_at is null and status = 'active'`;
  if (!(await verifyPassword(user?.passwordHash, password)) || !user) throw new Refusal("invalid_credentials");
  await giveBack(db, tries);
  return user;
}
