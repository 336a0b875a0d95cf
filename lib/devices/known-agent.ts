import type { Database } from "@/db/client";
import type { AgentActor } from "@/lib/access/actor";
import { tokenDigest } from "@/lib/sign-in/token";
import { agentActor } from "./agent-actor";

/** Milliseconds for which one answer serves: within the minute to which `agentActor` keeps when a device was heard from. */
const memory = 50_000;

type Known = Map<string, { actor: AgentActor; until: number }>;

// On globalThis: the routes of one process are separate module graphs.
const shared: typeof globalThis & { openseatKnownAgents?: WeakMap<Database, Known> } = globalThis;

/**
 * Whose token this is, as `agentActor` said less than a minute ago. Only for verbs whose kernel function asks whether the
 * token still opens something (R20): whose it is never changes. What is forgotten is asked again, and refused
 * `signed_out` like there.
 */
export async function knownAgent(db: Database, token: string, requestId: string): Promise<AgentActor> {
  shared.openseatKnownAgents ??= new WeakMap();
  const known: Known = shared.openseatKnownAgents.get(db) ?? new Map();
  shared.openseatKnownAgents.set(db, known);
  const now = performance.now();
  const digest = tokenDigest(token).toString("base64"); // no process keeps tokens
  const found = known.get(digest);
  if (found && now < found.until) return { ...found.actor, requestId };

  const actor = await agentActor(db, token, requestId);
  forgetOld(known, now);
  known.delete(digest); // to the end: the oldest are first
  known.set(digest, { actor, until: now + memory });
  return actor;
}

function forgetOld(known: Known, now: number): void {
  for (const [digest, { until }] of known) {
    if (now < until) return;
    known.delete(digest);
  }
}
