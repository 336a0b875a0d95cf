import type { Database } from "@/db/client";
import type { AgentActor } from "@/lib/access/actor";
import type { Platform, Role } from "@/lib/catalog";
import { Refusal } from "@/lib/refusal";
import { tokenDigest } from "@/lib/sign-in/token";

type Row = {
  accountId: string;
  accountName: string;
  id: string;
  name: string;
  email: string;
  role: Role;
  tokenId: string;
  deviceId: string;
  deviceName: string;
  platform: Platform;
  withdrawn: boolean;
  drains: boolean;
  stale: boolean;
};

/**
 * Who calls with this token, from which device. Refuses `signed_out` when the token is unknown, too old or withdrawn; a
 * withdrawn one drains while its device has connected sessions (R20).
 */
export async function agentActor(db: Database, token: string, requestId: string): Promise<AgentActor> {
  const [row] = await db.sql<Row[]>`
    select t.account_id as "accountId", a.name as "accountName", u.id, u.name, u.email, u.role, t.id as "tokenId",
           t.device_id as "deviceId", t.device_name as "deviceName", t.platform,
           t.withdrawn_at is not null or u.status <> 'active' as withdrawn,
           t.last_seen_at < now() - interval '1 minute' as stale,
           exists (select from holds h
                    where h.account_id = t.account_id and h.user_id = t.user_id and h.ended_at is null
                      and h.state = 'connected' and h.device_id = t.device_id and h.lease_expires_at > now()) as drains
      from agent_tokens t
      join users u on u.account_id = t.account_id and u.id = t.user_id
      join accounts a on a.id = t.account_id
     where t.token_hash = ${tokenDigest(token)} and t.expires_at > now()`;
  if (!row || (row.withdrawn && !row.drains)) throw new Refusal("signed_out");
  if (row.stale) await remember(db, row);
  const { accountId, accountName, id, name, email, role, tokenId, withdrawn: draining } = row;
  const device = { id: row.deviceId, name: row.deviceName, platform: row.platform };
  const privileges = ["use_agent_app"] as const;
  return {
    accountId,
    accountName,
    id,
    name,
    email,
    role,
    privileges,
    source: "api",
    requestId,
    tokenId,
    draining,
    device,
  };
}

/** Keeps when the device and its user were last heard from, at most once a minute. */
async function remember({ sql }: Database, { accountId, id, tokenId }: Row) {
  await sql`
    with device as (
      update agent_tokens set last_seen_at = now() where account_id = ${accountId} and user_id = ${id} and id = ${tokenId})
    update users set last_active_at = now() where account_id = ${accountId} and id = ${id}`;
}
