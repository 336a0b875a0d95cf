import { randomUUID } from "node:crypto";
import { newAccount } from "@/db/test/seed";
import { newAgents, type SeededAgent } from "@/db/test/seed-agents";
import { seeding } from "@/db/test/seed-client";
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

/** Everybody of an account's pool sits with a connected session on the device they are signed in on. */
export async function seat(account: string, agents: readonly SeededAgent[]): Promise<void> {
  const sql = seeding();
  await sql`
    with seated as (
      update shared_seats s
         set state = 'in_use', user_id = a.id::uuid, tenure = 1, occupancy_id = gen_random_uuid(), since = now()
        from jsonb_array_elements_text(${sql.json(agents.map(({ userId }) => userId))}) with ordinality as a (id, no)
       where s.account_id = ${account} and s.product = ${product} and s.seat_no = a.no
      returning s.user_id, s.seat_no)
    insert into holds (account_id, user_id, id, product, seat_no, tenure, kind, mode, state, device_id, device_name, platform,
                       connected_at, lease_expires_at)
    select ${account}, user_id, gen_random_uuid(), ${product}, seat_no, 1, 'session', 'unattended', 'connected',
           'device-' || user_id, 'A laptop', 'windows', now(), now() + interval '1 day'
      from seated`;
}

/** A pool of `seats` with a connected session on all but one, and an agent who takes and frees the last. */
export async function lastSeatOf(seats: number): Promise<AgentContext> {
  const { id: account } = await newAccount({ remoteSupport: { named: 0, shared: seats } });
  await seat(account, await newAgents(account, seats - 1));
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
