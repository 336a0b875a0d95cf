import { randomUUID } from "node:crypto";
import { newAccount } from "@/db/test/seed";
import { newAgents, type SeededAgent } from "@/db/test/seed-agents";
import { call } from "./http-client";
import { alternate, perSecond } from "./measure";
import type { Line } from "./report";

const clients = 32;
const pools = 50;
const seconds = 3;

/** A pool in which every client's agent finds a seat. */
async function desk(): Promise<SeededAgent[]> {
  const account = await newAccount({ remoteSupport: { named: 0, shared: clients } });
  return newAgents(account.id, clients);
}

/** PUT and DELETE of a session over HTTP, against a call that is authorised and read, and then has nothing to do. */
export async function httpCycles(): Promise<Line[]> {
  const spread: SeededAgent[][] = [];
  for (let n = 0; n < pools; n++) spread.push(await desk());
  const hot = await desk();

  let turn = 0;
  const somewhere = (client: number) => spread[turn++ % pools]?.[client]?.token ?? "";
  const cycle = async (token: string) => {
    const path = `/sessions/${randomUUID()}`;
    await call(token, "PUT", path, '{"mode":"attended"}', 201);
    await call(token, "DELETE", path, undefined, 200);
  };
  const nothing = (client: number) => call(somewhere(client), "PUT", `/sessions/${randomUUID()}`, "{}", 400);
  const onSpread = (client: number) => cycle(somewhere(client));
  const onHot = (client: number) => cycle(hot[client]?.token ?? "");

  await perSecond(clients, seconds, nothing); // warm
  await perSecond(clients, seconds, onSpread);
  const rate = await alternate(5, {
    nothing: () => perSecond(clients, seconds, nothing),
    spread: async () => 2 * (await perSecond(clients, seconds, onSpread)),
    hot: async () => 2 * (await perSecond(clients, seconds, onHot)),
  });
  const how = `${clients} clients, median of 5 alternating rounds of ${seconds} s`;
  return [
    {
      what: "PUT + DELETE /sessions over HTTP, 50 pools, to a no-op call",
      value: rate("spread") / rate("nothing"),
      unit: "x",
      goal: { atLeast: 0.6 },
      note: how,
    },
    {
      what: "PUT + DELETE /sessions over HTTP, one hot pool, to a no-op call",
      value: rate("hot") / rate("nothing"),
      unit: "x",
      note: how,
    },
    {
      what: "no-op call",
      value: rate("nothing"),
      unit: "requests/s",
      note: "PUT /sessions without a mode: authorised, parsed, refused",
    },
    { what: "PUT + DELETE, 50 pools", value: rate("spread"), unit: "requests/s" },
    { what: "PUT + DELETE, one hot pool", value: rate("hot"), unit: "requests/s" },
  ];
}
