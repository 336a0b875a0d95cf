import { setTimeout as sleep } from "node:timers/promises";
import { seeding } from "@/db/test/seed-client";
import { clock } from "../agents/history";
import { leases } from "./companies";
import { ifAnswered } from "./seeding-again";
import type { Stage } from "./stage";

/** What is done to a running system. `rouse` resolves, once everything is as it was, to the moment of that. */
export type Fault = {
  name: string;
  /** Milliseconds that an app waits for an answer; shorter where a stopped process can give none. */
  patience: number;
  /** The database was away: nobody may wait for longer than 10 s, and all is well 5 s after it is back. */
  outage: boolean;
  happen: (stage: Stage, seconds: number) => Promise<number>;
};

const [patient, hasty] = [11_000, 2500];

async function restart({ servers: [server] }: Stage) {
  await server?.end("SIGKILL");
  await sleep(2000);
  await server?.start();
  return clock();
}

async function stopFor({ servers: [server] }: Stage, seconds: number) {
  server?.signal("SIGSTOP");
  await sleep(seconds * 1000);
  server?.signal("SIGCONT");
  return clock();
}

async function terminateBackends(_: Stage, seconds: number) {
  for (const until = clock() + seconds * 1000; clock() < until; await sleep(200)) {
    await ifAnswered(
      () => seeding()`
        select pg_terminate_backend(pid) from pg_stat_activity
         where application_name = 'openseat' and pid <> pg_backend_pid() order by random() limit 2`,
    );
  }
  return clock();
}

async function cutCable({ cable }: Stage, seconds: number) {
  const end = cable.cut();
  await sleep(seconds * 1000);
  end();
  return clock();
}

async function restartEach({ servers }: Stage) {
  for (const server of servers) {
    await server.end("SIGTERM");
    await server.start();
    await sleep(1000);
  }
  return clock();
}

export const faults: readonly Fault[] = [
  {
    name: "nothing",
    patience: patient,
    outage: false,
    happen: async (_, seconds) => {
      await sleep(seconds * 1000);
      return clock();
    },
  },
  { name: "an app process is killed (-9)", patience: hasty, outage: false, happen: restart },
  {
    name: "PostgreSQL is killed (-9)",
    patience: patient,
    outage: true,
    happen: (stage) => stage.crashDatabase(1500),
  },
  {
    name: "an app process stands still for three leases",
    patience: hasty,
    outage: false,
    happen: (stage) => stopFor(stage, 3 * leases.idle),
  },
  { name: "backends are terminated, ten a second", patience: patient, outage: false, happen: terminateBackends },
  { name: "connections lose their other end", patience: patient, outage: true, happen: cutCable },
  { name: "app processes are restarted one by one", patience: hasty, outage: false, happen: restartEach },
];
