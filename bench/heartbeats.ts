import { setTimeout as sleep } from "node:timers/promises";
import { newAccount } from "@/db/test/seed";
import { newAgents, type SeededAgent, seatAgents } from "@/db/test/seed-agents";
import { seeding } from "@/db/test/seed-client";
import { grant } from "@/lib/access/grant";
import type { AgentContext } from "@/lib/agent-api/call";
import { database } from "@/lib/database";
import { agentActor } from "@/lib/devices/agent-actor";
import { renewHolds } from "@/lib/seats/renew-holds";
import { cpuOf, cpuOfPostgres } from "./cpu";
import { call } from "./http-client";
import type { Line } from "./report";

const accounts = 20;
const devices = 250;
/** A connected session and a support key on each device. */
const holds = 2;
/** Seconds between two heartbeats of a device, as the database has it where nothing else is asked for. */
const interval = 20;
const rounds = 2;

type Device = SeededAgent & { ids: string[] };

/** The devices of an account, with a session for a customer and one that waits for the next. */
async function office(): Promise<Device[]> {
  const { id: account } = await newAccount({ remoteSupport: { named: 0, shared: devices } });
  const agents = await newAgents(account, devices);
  await seatAgents(account, agents, new Date(Date.now() + 86_400_000));
  await seeding()`
    insert into holds (account_id, user_id, id, product, seat_no, tenure, kind, mode, state, device_id, device_name, platform,
                       support_key, lease_expires_at)
    select account_id, user_id, gen_random_uuid(), product, seat_no, tenure, kind, 'attended', 'waiting', device_id, device_name,
           platform, (100000000 + row_number() over ())::text, now() + interval '2 minutes'
      from holds where account_id = ${account}`;
  await seeding()`update holds set lease_expires_at = now() + interval '2 minutes' where account_id = ${account}`;
  const open = await seeding()<{ userId: string; ids: string[] }[]>`
    select user_id as "userId", array_agg(id) as ids from holds where account_id = ${account} group by user_id`;
  const ids = new Map(open.map((one) => [one.userId, one.ids]));
  return agents.map((agent) => ({ ...agent, ids: ids.get(agent.userId) ?? [] }));
}

/** Each device beats once an interval, evenly spread, as often as there are rounds. */
async function beatAll(all: readonly Device[], beat: (device: Device, n: number) => Promise<unknown>) {
  const began = performance.now();
  const under: Promise<unknown>[] = [];
  for (let n = 0; n < all.length * rounds; n++) {
    const device = all[n % all.length];
    await sleep(began + (n / all.length) * interval * 1000 - performance.now());
    if (device) under.push(beat(device, n % all.length));
  }
  await Promise.all(under);
}

/** Updates of holds so far, and how many of them touched no index. */
async function updates() {
  const [row] = await seeding()<{ all: number; hot: number }[]>`
    select n_tup_upd::float8 as all, n_tup_hot_upd::float8 as hot from pg_stat_user_tables where relname = 'holds'`;
  return row ?? { all: 0, hot: 0 };
}

/** What keeping 10,000 holds alive costs: one heartbeat of each of 5,000 devices every 20 s. */
export async function heartbeats(): Promise<Line[]> {
  const all: Device[] = [];
  for (let n = 0; n < accounts; n++) all.push(...(await office()));
  await seeding()`vacuum analyze holds`;
  const contexts: AgentContext[] = [];
  for (const { token } of all)
    contexts.push(grant(database, await agentActor(database, token, "bench"), "use_agent_app"));
  const postgres = await cpuOfPostgres();
  const own = () => {
    const { user, system } = process.cpuUsage();
    return (user + system) / 1000;
  };
  /** The share of a core that `work` takes of `used`. */
  const share = async (work: () => Promise<unknown>, ...used: (() => number)[]) => {
    const [began, before] = [performance.now(), used.map((one) => one())];
    await work();
    const time = performance.now() - began;
    return used.map((one, n) => ((one() - (before[n] ?? 0)) / time) * 100);
  };
  const server = () => cpuOf(process.env.SERVER_PID ?? "");
  const [idlePostgres = 0, idleServer = 0] = await share(() => sleep(5000), postgres, server);
  const before = await updates();
  const [inPostgres = 0, inLibrary = 0] = await share(
    () =>
      beatAll(all, async ({ ids }, n) => {
        const context = contexts[n];
        const { holds: pulses } = context ? await renewHolds(context, { ids }) : { holds: [] };
        if (pulses.some(({ state }) => state !== "alive")) throw new Error("a hold is not alive");
      }),
    postgres,
    own,
  );
  await sleep(1500); // until PostgreSQL has counted
  const after = await updates();
  const hot = (after.hot - before.hot) / (after.all - before.all);
  const [postgresOverHttp = 0, serverOverHttp = 0] = await share(
    () => beatAll(all, ({ token, ids }) => call(token, "POST", "/heartbeats", JSON.stringify({ ids }), 200)),
    postgres,
    server,
  );
  const percent = (value: number) => `${value.toFixed(1)} %`;
  return [
    {
      what: `${accounts * devices * holds} holds of ${accounts * devices} devices, a heartbeat every ${interval} s: of one core`,
      value: inPostgres - idlePostgres + inLibrary,
      unit: "%",
      goal: { atMost: 10 },
      note: `PostgreSQL ${percent(inPostgres - idlePostgres)}, seat library and driver ${percent(inLibrary)}; ${rounds} intervals`,
    },
    {
      what: "the same over HTTP, each call authorised: of one core",
      value: postgresOverHttp - idlePostgres + serverOverHttp - idleServer,
      unit: "%",
      note: `PostgreSQL ${percent(postgresOverHttp - idlePostgres)}, the server ${percent(serverOverHttp - idleServer)}`,
    },
    { what: "heartbeats that touch no index (HOT)", value: hot * 100, unit: "%" },
  ];
}
