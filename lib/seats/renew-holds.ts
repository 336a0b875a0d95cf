import type { AgentActor } from "@/lib/access/actor";
import type { Context } from "@/lib/access/grant";
import { outcome } from "@/lib/kernel";
import { inBatch, type Lane } from "./batch";
import { countAgain } from "./count-again";
import type { EndReason, Lease } from "./hold";

type Pulse = { id: string; state: "alive" | "ended" | "unknown"; endReason: EndReason | null; lease: Lease | null };

/** Every device's heartbeats go together; they take a twentieth of a connection's time, so that the more beat the more do. */
const heartbeats: Lane = {
  name: "heartbeats",
  send: ({ sql }, beats) => sql`select outcome from kernel.renew_holds(${sql.json(beats)}) as outcome`,
  rest: 20,
};

/**
 * The heartbeat of this device's holds, answered in the order asked. What ended is told why and stays ended (R14); who waits
 * is heard from (L3). Refuses `signed_out` (R20).
 */
export async function renewHolds(
  { db, actor }: Context<"use_agent_app", AgentActor>,
  { ids }: { ids: string[] },
): Promise<{ holds: Pulse[] }> {
  const beat = { account: actor.accountId, user: actor.id, token: actor.tokenId, device: actor.device.id, ids };
  const { holds, silent } = await outcome(inBatch<{ holds: Pulse[]; silent: boolean }>(db, heartbeats, beat));
  if (silent) await countAgain(db, actor);
  return { holds };
}
