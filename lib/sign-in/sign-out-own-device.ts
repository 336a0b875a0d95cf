import { z } from "zod";
import { actorJson } from "@/lib/access/actor-json";
import type { Context } from "@/lib/access/grant";
import { outcome } from "@/lib/kernel";
import { Refusal } from "@/lib/refusal";
import { leaveIfSignedOut } from "./leave-if-signed-out";

export const SignOutOwnDeviceInput = z.object({ kind: z.enum(["browser", "agent_app"]), id: z.uuid() });

/**
 * Signs oneself out on one device. A browser is out with its next request; an agent app loses keys and sign-ins at once
 * and keeps what it needs to end connected sessions (R20). Refuses `not_found` when it is signed out already.
 */
export async function signOutOwnDevice(
  { db, actor }: Context<"signed_in">,
  { kind, id }: z.output<typeof SignOutOwnDeviceInput>,
): Promise<void> {
  const { sql } = db;
  if (kind === "agent_app") {
    const json = sql.json(actorJson(actor));
    await outcome<object>(sql`select kernel.sign_out_app(${actor.accountId}, ${json}, ${id}) as outcome`);
    return;
  }
  const noted = await sql`
    with gone as (
      delete from browser_sessions where account_id = ${actor.accountId} and user_id = ${actor.id} and id = ${id}
      returning account_id, user_agent as device),
    told as (insert into outbox (account_id, product, version) select account_id, 'people', 0 from gone)
    insert into events (account_id, actor_id, actor_name, action, target_kind, target_id, target_name, before, source, request_id)
    select account_id, ${actor.id}, ${actor.name}, 'browser.signed_out', 'user', ${actor.id}, ${actor.name},
      jsonb_build_object('device', device), ${actor.source}, ${actor.requestId}
    from gone returning id`;
  if (noted.length === 0) throw new Refusal("not_found");
  await leaveIfSignedOut(db, actor.accountId, actor.id);
}
