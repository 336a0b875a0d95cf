import { randomUUID } from "node:crypto";
import { newAccount } from "@/db/test/seed";
import { seeding } from "@/db/test/seed-client";
import type { AgentContext } from "@/lib/agent-api/call";
import { database } from "@/lib/database";
import { agentsOf, cycle } from "./desks";
import { alternate, latencies, median } from "./measure";
import { startRedis } from "./redis";
import { type Line, round } from "./report";

const most = 128;
const pools = 200;
const seconds = 1.5;
const rounds = 3;

/** The kernel called without going together: each take and each end a statement of its own. */
async function single({ actor }: AgentContext): Promise<void> {
  const id = randomUUID();
  const command = async (verb: "take" | "end") =>
    database.sql`select kernel.run_commands(${actor.accountId}, 'remote_support', ${database.sql.json([
      { verb, id, mode: "attended", user: actor.id, token: actor.tokenId },
    ])})`;
  await command("take");
  await command("end");
}

/**
 * Takes and frees, on one hot pool and over 200, by 1 to 128 clients: with calls going together, each alone, with npm's
 * redis-semaphore on a redis-server that promises as much, and two bare durable writes; side by side in one run.
 */
export async function throughput(): Promise<Line[]> {
  const hot = await agentsOf((await newAccount({ remoteSupport: { named: 0, shared: most } })).id, most);
  const spread: AgentContext[] = [];
  for (let n = 0; n < pools; n++) {
    spread.push(...(await agentsOf((await newAccount({ remoteSupport: { named: 0, shared: 2 } })).id, 1)));
  }
  const sql = seeding();
  await sql`create table if not exists bench_cycles (client integer primary key, n bigint not null)`;
  await sql`insert into bench_cycles select n, 0 from generate_series(0, ${most - 1}) as n on conflict do nothing`;
  await sql`grant all on bench_cycles to public`;
  const redis = await startRedis();
  const lines: Line[] = [];
  try {
    for (const where of ["one hot pool", `${pools} pools`] as const) {
      for (const clients of [1, 8, 32, most]) {
        const turns = Array.from({ length: clients }, () => 0);
        /** Each client has pools of its own to go through. */
        const pool = (client: number) => {
          const turn = turns[client] ?? 0;
          turns[client] = turn + 1;
          return (client + clients * (turn % Math.max(1, Math.floor(pools / clients)))) % pools;
        };
        const agent = (client: number) => {
          const found = where === "one hot pool" ? hot[client] : spread[pool(client)];
          if (!found) throw new Error("no agent was seeded");
          return found;
        };
        const slow: { p50: number; p99: number }[] = [];
        const write = (client: number) => database.sql`update bench_cycles set n = n + 1 where client = ${client}`;
        const timed =
          (once: (client: number) => Promise<unknown>, keep = false) =>
          async () => {
            const { rate, ...percentiles } = await latencies(clients, seconds, once);
            if (keep) slow.push(percentiles);
            return rate;
          };
        const measures: Record<string, () => Promise<number>> = {
          together: timed((client) => cycle(agent(client)), true),
          alone: timed((client) => single(agent(client))),
          bare: timed(async (client) => {
            await write(client);
            await write(client);
          }),
        };
        if (redis) {
          measures.redis = timed((client) =>
            where === "one hot pool" ? redis.cycle("hot", most) : redis.cycle(`pool ${pool(client)}`, 2),
          );
        }
        const rate = await alternate(rounds, measures);
        const p50 = median(slow.map((one) => one.p50));
        const p99 = median(slow.map((one) => one.p99));
        const what = `${where}, ${clients} ${clients === 1 ? "client" : "clients"}`;
        const goal = where === "one hot pool" && clients >= 32 ? 5 : 1;
        lines.push(
          {
            what: `${what}: together to each alone`,
            value: rate("together") / rate("alone"),
            unit: "x",
            goal: { atLeast: goal },
          },
          {
            what: `${what}: p99 to p50`,
            value: p99 / p50,
            unit: "x",
            goal: { atMost: 4 },
            note: `${round(rate("together"))} cycles/s; p50 ${round(p50)} ms, p99 ${round(p99)} ms`,
          },
          { what: `${what}: to two bare durable writes`, value: rate("together") / rate("bare"), unit: "x" },
        );
        if (redis)
          lines.push({ what: `${what}: to redis-semaphore`, value: rate("together") / rate("redis"), unit: "x" });
      }
    }
  } finally {
    await redis?.stop();
  }
  if (!redis) console.error("  redis-server is not installed (apt-get install redis-server): not compared with it.");
  return lines;
}
