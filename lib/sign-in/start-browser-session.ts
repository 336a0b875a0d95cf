import { isIP } from "node:net";
import type { Database } from "@/db/client";
import { Refusal } from "@/lib/refusal";
import type { SignedInUser } from "./check-password";
import { newToken, tokenDigest } from "./token";

export type Browser = { userAgent: string; address: string; requestId: string };

/**
 * Signs the user in with this browser for eight hours, longer while used, seven days at most; the key goes into the
 * cookie. Refuses `invalid_credentials` when the password was changed or the user suspended since it was checked.
 */
export async function startBrowserSession(
  { sql }: Database,
  user: Pick<SignedInUser, "accountId" | "id" | "passwordHash">,
  { userAgent, address, requestId }: Browser,
): Promise<string> {
  const key = newToken();
  const started = await sql`
    with person as (
      select account_id, id, name from users
      where account_id = ${user.accountId} and id = ${user.id} and status = 'active'
        and password_hash = ${user.passwordHash}
      for no key update),
    old as (
      delete from browser_sessions s using person p
      where s.account_id = p.account_id and s.user_id = p.id and s.expires_at <= now()),
    started as (
      insert into browser_sessions (token_hash, account_id, user_id, user_agent, address, expires_at)
      select ${tokenDigest(key)}, account_id, id, ${userAgent.slice(0, 400)}, ${isIP(address) ? address : null}::inet, now() + interval '8 hours'
      from person returning id),
    seen as (
      update users u set last_active_at = now() from person p where u.account_id = p.account_id and u.id = p.id),
    noted as (
      insert into events (account_id, actor_id, actor_name, action, target_kind, target_id, target_name, source, request_id)
      select account_id, id, name, 'browser.signed_in', 'user', id::text, name, 'browser', ${requestId} from person)
    select id from started`;
  if (started.length === 0) throw new Refusal("invalid_credentials");
  return key;
}
