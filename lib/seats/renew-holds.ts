import type { AgentActor } from "@/lib/access/actor";
import type { Context } from "@/lib/access/grant";
import { outcome } from "@/lib/kernel";
import { countAgain } from "./count-again";
import type { EndReason, Lease } from "./hold";

type Pulse = { id: string; state: "alive" | "ended" | "unknown"; endReason: EndReason | null; lease: Lease | null };

/**
 * The heartbeat of this device's holds, answered in the order asked. What ended is told why and stays ended (R14); who waits
 * is heard from (L3).
 */
export async function renewHolds(
  { db, actor }: Context<"use_agent_app", AgentActor>,
  { ids }: { ids: string[] },
): Promise<{ holds: Pulse[] }> {
  const { holds, silent } = await outcome(db.sql<{ outcome: { holds: Pulse[]; silent: boolean } }[]>`
    select kernel.renew_holds(${actor.accountId}, ${actor.id}, ${actor.device.id}, ${ids}::uuid[]) as outcome`);
  if (silent) await countAgain(db, actor);
  return { holds };
}
