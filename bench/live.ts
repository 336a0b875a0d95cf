import { readFileSync } from "node:fs";
import { performance } from "node:perf_hooks";
import { newAccount } from "@/db/test/seed";
import { newAgents } from "@/db/test/seed-agents";
import { seeding } from "@/db/test/seed-client";
import { listen, type Open } from "./listener";
import type { Line } from "./report";

const most = 2000;
const many = 1000;
const warm = 50;
const changes = 40;
/** Longer than the slowest delivery that would still count. */
const patience = 20_000;

/** Resident memory of the server's process in MB; not a number where the system does not tell. */
function memory(): number {
  try {
    const [, kB] = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${process.env.SERVER_PID}/status`, "utf8")) ?? [];
    return Number(kB) / 1000;
  } catch {
    return Number.NaN;
  }
}

/** A change is written; how many milliseconds later each stream hears of it. */
async function deliver(accountId: string, streams: readonly Open[], version: number): Promise<number[]> {
  const delays: number[] = [];
  const began = performance.now();
  const all = new Promise<void>((resolve, reject) => {
    const late = setTimeout(reject, patience, new Error(`${streams.length - delays.length} streams heard nothing`));
    for (const stream of streams) {
      stream.hear = (heard) => {
        if (heard !== version) return;
        delays.push(performance.now() - began);
        if (delays.length < streams.length) return;
        clearTimeout(late);
        resolve();
      };
    }
  });
  await seeding()`insert into outbox (account_id, product, version) values (${accountId}, 'remote_support', ${version})`;
  await all;
  return delays;
}

async function openStreams(tokens: readonly string[]): Promise<Open[]> {
  const open: Open[] = [];
  for (let from = 0; from < tokens.length; from += 50) {
    open.push(...(await Promise.all(tokens.slice(from, from + 50).map(listen))));
  }
  return open;
}

const p99 = (values: number[]) => [...values].sort((a, b) => a - b)[Math.floor(values.length * 0.99)] ?? Number.NaN;

/** Many open streams on one process: how soon they hear of a change, what they weigh, and whether that grows. */
export async function live(): Promise<Line[]> {
  const [crowd, single] = [await newAccount(), await newAccount()];
  const [{ token } = { token: "" }] = await newAgents(single.id, 1);
  const tokens = (await newAgents(crowd.id, most)).map((agent) => agent.token);
  let version = 1;
  const toAll = async (streams: readonly Open[], times: number) => {
    for (let n = 0; n < times; n++) await deliver(crowd.id, streams, version++);
  };

  const one = await openStreams([token]);
  const streams = await openStreams(tokens.slice(0, warm));
  await toAll(streams, 5);
  const empty = memory();
  streams.push(...(await openStreams(tokens.slice(warm, many))));
  const delays = { one: [] as number[], many: [] as number[] };
  for (let n = 0; n < changes; n++) {
    delays.one.push(...(await deliver(single.id, one, version++)));
    delays.many.push(...(await deliver(crowd.id, streams, version++)));
  }
  streams.push(...(await openStreams(tokens.slice(many))));
  await toAll(streams, changes);
  const early = memory();
  await toAll(streams, 2 * changes);
  const late = memory();
  for (const stream of [...one, ...streams]) stream.close();
  return [
    {
      what: `change → heard, p99, ${many} streams to a single one`,
      value: p99(delays.many) / p99(delays.one),
      unit: "x",
      goal: { atMost: 3 },
      note: `${changes} changes each, in turn; up to 0.1 s of it is the pace at which the outbox is read`,
    },
    { what: "change → heard, p99, a single stream", value: p99(delays.one), unit: "ms" },
    {
      what: `memory of ${most} open streams, per 1,000`,
      value: ((early - empty) / (most - warm)) * 1000,
      unit: "MB",
      goal: { atMost: 150 },
      note: "resident memory of the server's process, garbage included",
    },
    {
      what: `memory after ${3 * changes} changes to ${most} streams, to after ${changes}`,
      value: late / early,
      unit: "x",
      goal: { atMost: 1.1 },
    },
  ];
}
