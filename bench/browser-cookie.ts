import { createHash, randomBytes } from "node:crypto";
import type { SeededUser } from "@/db/test/seed";
import { seeding } from "@/db/test/seed-client";

/** The cookie of a browser in which somebody is signed in. */
export async function browserCookie({ id, accountId }: Pick<SeededUser, "id" | "accountId">): Promise<string> {
  const token = randomBytes(32).toString("base64url");
  await seeding()`
    insert into browser_sessions (token_hash, account_id, user_id, user_agent, expires_at)
    values (${createHash("sha256").update(token).digest()}, ${accountId}, ${id}, 'bench', now() + interval '8 hours')`;
  return `openseat=${token}`;
}
