import type { Database } from "@/db/client";
import { leaveIfSignedOut } from "./leave-if-signed-out";
import { tokenDigest } from "./token";

/** Signs this browser out: its key opens nothing any more. Harmless when it had ended already. */
export async function endBrowserSession(db: Database, key: string, requestId: string): Promise<void> {
  const [ended] = await db.sql<{ accountId: string; userId: string }[]>`
    with ended as (delete from browser_sessions where token_hash = ${tokenDigest(key)} returning account_id, user_id),
    told as (insert into outbox (account_id, product, version) select account_id, 'people', 0 from ended)
    insert into events (account_id, actor_id, actor_name, action, target_kind, target_id, target_name, source, request_id)
    select u.account_id, u.id, u.name, 'browser.signed_out', 'user', u.id::text, u.name, 'browser', ${requestId}
    from ended join users u on u.account_id = ended.account_id and u.id = ended.user_id
    returning account_id as "accountId", actor_id as "userId"`;
  if (ended) await leaveIfSignedOut(db, ended.accountId, ended.userId);
}
