import { createHash, randomBytes } from "node:crypto";
import type { BrowserContext } from "@playwright/test";
import type { SeededUser } from "../db/test/seed";
import { seeding } from "../db/test/seed-client";

/** Signs a browser in without the screens: a row of `browser_sessions` and the cookie that names it. */
export async function signInBrowser(context: BrowserContext, user: Pick<SeededUser, "id" | "accountId">) {
  const token = randomBytes(32).toString("base64url");
  await seeding()`
    insert into browser_sessions (token_hash, account_id, user_id, user_agent, expires_at)
    values (${createHash("sha256").update(token).digest()}, ${user.accountId}, ${user.id}, 'browser test',
            now() + interval '8 hours')`;
  const url = process.env.BASE_URL ?? "";
  await context.addCookies([{ name: "openseat", value: token, url, httpOnly: true, sameSite: "Lax" }]);
}
