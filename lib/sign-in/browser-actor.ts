import type { Database } from "@/db/client";
import { type Actor, privilegesOf } from "@/lib/access/actor";
import type { Role } from "@/lib/catalog";
import { log } from "@/lib/log";
import { tokenDigest } from "./token";

type Row = {
  id: string;
  accountId: string;
  accountName: string;
  name: string;
  email: string;
  role: Role;
  privileges: string[];
  limitedTo: string[] | null;
  unseen: boolean;
};

/**
 * Whose session this cookie is: read from the database each time, so that suspending, a new role or a new password act
 * on the next request (R20). None for an unknown or expired key and for anybody who is not active.
 */
export async function browserActor(db: Database, key: string, requestId: string): Promise<Actor | null> {
  const digest = tokenDigest(key);
  const [row] = await db.sql<Row[]>`
    select u.id, u.account_id as "accountId", a.name as "accountName", u.name, u.email, u.role, u.privileges,
           case when u.limited then kernel.reach_of(u.account_id, u.id) end as "limitedTo",
           s.last_seen_at < now() - interval '1 minute' as unseen
    from browser_sessions s
    join users u on u.account_id = s.account_id and u.id = s.user_id
    join accounts a on a.id = s.account_id
    where s.token_hash = ${digest} and s.expires_at > now() and u.status = 'active'`;
  if (!row) return null;
  const { unseen, ...person } = row;
  if (unseen) touch(db, digest).catch((error) => log.warn("last seen was not noted", { requestId, error }));
  return { ...person, privileges: privilegesOf(row.role, row.privileges), source: "browser", requestId };
}

/** Notes a visit beside the request, and waits for no lock: a session or person being changed is skipped this minute. */
async function touch({ sql }: Database, digest: Buffer) {
  await sql`
    with seen as (
      update browser_sessions s
      set last_seen_at = now(), expires_at = least(s.created_at + interval '7 days', now() + interval '8 hours')
      where s.token_hash = (select token_hash from browser_sessions where token_hash = ${digest}
        and last_seen_at < now() - interval '1 minute' for no key update skip locked)
      returning s.account_id, s.user_id)
    update users set last_active_at = now() from (
      select u.account_id, u.id from users u join seen on u.account_id = seen.account_id and u.id = seen.user_id
      for no key update of u skip locked) present
    where users.account_id = present.account_id and users.id = present.id`;
}
