import { randomUUID } from "node:crypto";
import { newAccount } from "@/db/test/seed";
import { newAgents, seatAgents } from "@/db/test/seed-agents";
import { grant } from "@/lib/access/grant";
import type { AgentContext } from "@/lib/agent-api/call";
import { database } from "@/lib/database";
import { agentActor } from "@/lib/devices/agent-actor";
import { endHold } from "@/lib/seats/end-hold";
import { takeSeat } from "@/lib/seats/take-seat";

const product = "remote_support";

/** Agents with Shared seats, as the seat library knows them. */
export async function agentsOf(accountId: string, count: number): Promise<AgentContext[]> {
  const agents = await newAgents(accountId, count);
  return Promise.all(
    agents.map(async ({ token }) => grant(database, await agentActor(database, token, "bench"), "use_agent_app")),
  );
}

/** A pool of `seats` with a connected session on all but one, and an agent who takes and frees the last. */
export async function lastSeatOf(seats: number): Promise<AgentContext> {
  const { id: account } = await newAccount({ remoteSupport: { named: 0, shared: seats } });
  await seatAgents(account, await newAgents(account, seats - 1), new Date(Date.now() + 86_400_000));
  const [agent] = await agentsOf(account, 1);
  if (!agent) throw new Error("no agent was seeded");
  return agent;
}

/** Takes a seat with the library and gives it back. */
export async function cycle(agent: AgentContext | undefined): Promise<void> {
  if (!agent) throw new Error("no agent was seeded");
  const id = randomUUID();
  await takeSeat(agent, { id, product, mode: "attended" });
  await endHold(agent, { id, product });
}
