import { createHash, randomBytes } from "node:crypto";
import type { SeededUser } from "../db/test/seed";
import { seeding } from "../db/test/seed-client";

/** A one-time link, as if an admin had copied it or a mail had brought it. */
export async function linkFor(user: Pick<SeededUser, "id" | "accountId">, purpose: "invitation" | "password_reset") {
  const token = randomBytes(32).toString("base64url");
  await seeding()`
    insert into one_time_links (account_id, user_id, purpose, token_hash, expires_at)
    values (${user.accountId}, ${user.id}, ${purpose}, ${createHash("sha256").update(token).digest()}, now() + interval '1 hour')`;
  return { token, path: `/${purpose === "invitation" ? "invitation" : "reset-password"}/${token}` };
}
