import { z } from "zod";
import type { Context } from "@/lib/access/grant";
import { Refusal } from "@/lib/refusal";

export const SignOutOwnDeviceInput = z.object({ kind: z.enum(["browser", "agent_app"]), id: z.uuid() });

/**
 * Signs oneself out on one device. A browser is out with its next request; an agent app keeps what it needs to end
 * connected sessions, no more (R20). Refuses `not_found` when it is signed out already.
 */
export async function signOutOwnDevice(
  { db: { sql }, actor }: Context<"signed_in">,
  { kind, id }: z.output<typeof SignOutOwnDeviceInput>,
): Promise<void> {
  const mine = sql`account_id = ${actor.accountId} and user_id = ${actor.id} and id = ${id}`;
  const gone =
    kind === "browser"
      ? sql`delete from browser_sessions where ${mine} returning account_id, id, user_agent as device`
      : sql`update agent_tokens set withdrawn_at = now() where ${mine} and withdrawn_at is null
            returning account_id, id, device_name as device`;
  const noted = await sql`
    with gone as (${gone})
    insert into events (account_id, actor_id, actor_name, action, target_kind, target_id, target_name, before, source, request_id)
    select account_id, ${actor.id}, ${actor.name}, ${`${kind}.signed_out`}, 'user', ${actor.id}, ${actor.name},
      jsonb_build_object('device', device), ${actor.source}, ${actor.requestId}
    from gone returning id`;
  if (noted.length === 0) throw new Refusal("not_found");
}
