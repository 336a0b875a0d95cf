import type { AgentActor } from "@/lib/access/actor";
import type { Context } from "@/lib/access/grant";

/** Signs the app out: everything open on the device ends, connected sessions too (R11), and its token is gone. */
export async function signOutDevice({ db, actor }: Context<"use_agent_app", AgentActor>): Promise<void> {
  await db.sql`select kernel.sign_out_device(${actor.accountId}, ${actor.id}, ${actor.tokenId}, ${actor.requestId})`;
}
