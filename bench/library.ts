import { newAccount } from "@/db/test/seed";
import { seeding } from "@/db/test/seed-client";
import { database } from "@/lib/database";
import { agentsOf, cycle } from "./desks";
import { alternate, perSecond } from "./measure";
import type { Line } from "./report";

const clients = 32;
const seconds = 3;

/** The seat library called directly, against the cheapest durable write: one row, one statement, one commit. */
export async function library(): Promise<Line[]> {
  await seeding()`create table if not exists bench_writes (client integer primary key, n bigint not null)`;
  await seeding()`insert into bench_writes select n, 0 from generate_series(0, ${clients - 1}) as n on conflict do nothing`;
  await seeding()`grant all on bench_writes to public`;
  const pools = [];
  for (let n = 0; n < clients; n++) pools.push((await newAccount({ remoteSupport: { named: 0, shared: 2 } })).id);
  const agents = (await Promise.all(pools.map((account) => agentsOf(account, 1)))).flat();
  const hot = await agentsOf((await newAccount({ remoteSupport: { named: 0, shared: clients } })).id, clients);

  const write = (client: number) => database.sql`update bench_writes set n = n + 1 where client = ${client}`;
  const rate = await alternate(5, {
    write: () => perSecond(clients, seconds, write),
    spread: async () => 2 * (await perSecond(clients, seconds, (client) => cycle(agents[client]))),
    hot: async () => 2 * (await perSecond(clients, seconds, (client) => cycle(hot[client]))),
  });
  const how = `${clients} callers, 10 connections, median of 5 alternating rounds of ${seconds} s`;
  return [
    {
      what: "seat library, a pool each, to one durable write",
      value: rate("spread") / rate("write"),
      unit: "x",
      note: how,
    },
    {
      what: "seat library, one hot pool, to one durable write",
      value: rate("hot") / rate("write"),
      unit: "x",
      note: how,
    },
    { what: "durable one-row update", value: rate("write"), unit: "statements/s" },
    { what: "take or end, a pool each", value: rate("spread"), unit: "statements/s" },
    { what: "take or end, one hot pool", value: rate("hot"), unit: "statements/s" },
  ];
}
