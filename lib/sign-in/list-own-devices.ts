import type { Context } from "@/lib/access/grant";
import type { Platform } from "@/lib/catalog";
import { tokenDigest } from "./token";

export type OwnBrowser = {
  kind: "browser";
  id: string;
  userAgent: string;
  address: string | null;
  current: boolean;
  signedInAt: string;
  lastSeenAt: string;
};
export type OwnAgentApp = {
  kind: "agent_app";
  id: string;
  device: string;
  platform: Platform;
  signedInAt: string;
  lastSeenAt: string;
};

/** Where one is signed in: browsers first, the last used first. `key` is the cookie of this browser, to mark it. */
export async function listOwnDevices(
  { db: { sql }, actor }: Context<"signed_in">,
  key: string,
): Promise<{ browsers: OwnBrowser[]; agentApps: OwnAgentApp[] }> {
  type Times = { signedInAt: Date; lastSeenAt: Date };
  const [browsers, apps] = await Promise.all([
    sql<(Omit<OwnBrowser, keyof Times> & Times)[]>`
      select 'browser' as kind, id, user_agent as "userAgent", host(address) as address,
        token_hash = ${tokenDigest(key)} as current, created_at as "signedInAt", last_seen_at as "lastSeenAt"
      from browser_sessions
      where account_id = ${actor.accountId} and user_id = ${actor.id} and expires_at > now()
      order by current desc, last_seen_at desc limit 50`,
    sql<(Omit<OwnAgentApp, keyof Times> & Times)[]>`
      select 'agent_app' as kind, id, device_name as device, platform, created_at as "signedInAt", last_seen_at as "lastSeenAt"
      from agent_tokens
      where account_id = ${actor.accountId} and user_id = ${actor.id} and withdrawn_at is null and expires_at > now()
      order by last_seen_at desc limit 50`,
  ]);
  return { browsers: browsers.map(plain), agentApps: apps.map(plain) };
}

/** What crosses to the browser has no Date. */
function plain<T extends { signedInAt: Date; lastSeenAt: Date }>(row: T) {
  return { ...row, signedInAt: row.signedInAt.toISOString(), lastSeenAt: row.lastSeenAt.toISOString() };
}
