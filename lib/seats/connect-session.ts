import type { AgentActor } from "@/lib/access/actor";
import type { Context } from "@/lib/access/grant";
import { outcome } from "@/lib/kernel";
import type { Hold, Lease } from "./hold";
import { command } from "./seat-command";

/** The customer joined, on the session's own device (R5). Refuses `signed_out`, `not_found`, `session_ended`. */
export async function connectSession(
  ctx: Context<"use_agent_app", AgentActor>,
  { id }: { id: string },
): Promise<{ hold: Hold; lease: Lease }> {
  return outcome(command(ctx, "remote_support", { verb: "connect", id }));
}
