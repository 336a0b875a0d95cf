import type { AgentActor } from "@/lib/access/actor";
import type { Context } from "@/lib/access/grant";
import type { Hold } from "./hold";
import { reclaim } from "./reclaim";

/** The agent's open sessions and sign-ins on all devices, oldest first: an app that restarted finds its key again. */
export async function listOwnHolds({ db, actor }: Context<"use_agent_app", AgentActor>): Promise<Hold[]> {
  await reclaim(db, actor.accountId);
  const rows = await db.sql<{ hold: Hold }[]>`
    select kernel.hold_view(h, p) as hold
      from holds h
      join account_products p on p.account_id = h.account_id and p.product = h.product
     where h.account_id = ${actor.accountId} and h.user_id = ${actor.id} and h.ended_at is null
     order by h.created_at, h.id`;
  return rows.map(({ hold }) => hold);
}
