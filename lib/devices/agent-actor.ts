import type { Database } from "@/db/client";
import type { AgentActor } from "@/lib/access/actor";
import { Refusal } from "@/lib/refusal";
import { tokenDigest } from "@/lib/sign-in/token";

type Row = Omit<AgentActor, "privileges" | "source" | "requestId"> & { silent: boolean };

/**
 * Who calls with this token, from which device. Refuses `signed_out` when the token is unknown, too old or withdrawn; a
 * withdrawn one drains while its device has connected sessions (R20).
 */
export async function agentActor(db: Database, token: string, requestId: string): Promise<AgentActor> {
  const [row] = await db.sql<Row[]>`
    select t.account_id as "accountId", a.name as "accountName", u.id, u.name, u.email, u.role, t.id as "tokenId",
           case when u.limited then kernel.reach_of(u.account_id, u.id) end as "limitedTo",
           jsonb_build_object('id', t.device_id, 'name', t.device_name, 'platform', t.platform) as device, t.draining,
           t.last_seen_at < now() - interval '1 minute' as silent
      from kernel.open_tokens t
      join users u on u.account_id = t.account_id and u.id = t.user_id
      join accounts a on a.id = t.account_id
     where t.token_hash = ${tokenDigest(token)} and t.expires_at > now()`;
  if (!row) throw new Refusal("signed_out");
  const { silent, ...actor } = row;
  if (silent) await hear(db, actor);
  return { ...actor, privileges: ["use_agent_app"], source: "api", requestId };
}

/** Keeps when the device and its user were last heard from, to the minute. Waits for nobody who is changing the user. */
async function hear({ sql }: Database, { accountId, id, tokenId }: Pick<Row, "accountId" | "id" | "tokenId">) {
  await sql`
    with device as (
      update agent_tokens set last_seen_at = now() where account_id = ${accountId} and user_id = ${id} and id = ${tokenId})
    update users set last_active_at = now()
     where account_id = ${accountId}
       and id = (select id from users where account_id = ${accountId} and id = ${id} for no key update skip locked)`;
}
