import { setTimeout as sleep, setImmediate as turn } from "node:timers/promises";
import type { JSONValue, Row } from "postgres";
import type { Database } from "@/db/client";
import { isDatabaseOutage } from "@/lib/database-outage";

type Call = { readonly [name: string]: JSONValue | undefined };
type Waiting = { call: Call; resolve: (row: Row | undefined) => void; reject: (error: unknown) => void };

/** Calls that go together: one statement of the kernel for all that wait while one is under way. */
export type Lane = {
  /** Calls of the same name wait for the same statement. */
  name: string;
  /** Sends calls; answers a row with an `outcome` for each, in their order. */
  send: (db: Database, calls: Call[]) => PromiseLike<Row[]>;
  /** After each statement the next waits this many times as long as it took, so that more go together. Else it goes at once. */
  rest?: number;
};

/** The most that go together, so that no call outlives the time a statement has. */
const most = 100;
/** Milliseconds after which those who wait for a database that is away are told so, rather than made to wait as long again. */
const patience = 2000;
/** Milliseconds of the longest rest. */
const longestRest = 250;

// On globalThis: the routes of one process are separate module graphs. A queue is there as long as its lane is driven.
const shared: typeof globalThis & { openseatLanes?: WeakMap<Database, Map<string, Waiting[]>> } = globalThis;

/**
 * Runs a call in the kernel: `await outcome(inBatch<Taken>(db, lane, call))`. Those of one process in the same lane that come
 * while one is under way go together in one statement, in their order; each gets its own answer. When a statement with several
 * raises, each is sent again alone, so that none harms another; when the database is away, all are told so and may be sent
 * again (R15).
 */
export function inBatch<T>(db: Database, lane: Lane, call: Call): Promise<{ outcome: T }[]> {
  shared.openseatLanes ??= new WeakMap();
  const queues = shared.openseatLanes.get(db) ?? new Map<string, Waiting[]>();
  shared.openseatLanes.set(db, queues);
  return new Promise((resolve, reject) => {
    const queue = queues.get(lane.name) ?? [];
    queue.push({ call, resolve: (row) => resolve(row ? [{ outcome: row.outcome }] : []), reject });
    if (queues.has(lane.name)) return;
    queues.set(lane.name, queue);
    void drive(db, lane, queue, () => queues.delete(lane.name));
  });
}

async function drive(db: Database, lane: Lane, queue: Waiting[], done: () => void): Promise<void> {
  while (queue.length > 0) {
    const began = performance.now();
    const outage = await run(db, lane, queue.splice(0, most));
    const took = performance.now() - began;
    if (outage && took >= patience) {
      for (const { reject } of queue.splice(0)) reject(outage);
    } else if (lane.rest && queue.length < most) {
      await sleep(Math.min(lane.rest * took, longestRest));
    } else {
      await turn(); // those who were answered may ask again: then they go together
    }
  }
  done(); // in the same turn: nobody joins a queue that is not driven any more
}

/** A deadlock, a clash or a statement that took too long: smaller ones may do. */
const isOfOneStatement = (error: unknown) =>
  error instanceof Error && "code" in error && /^(40001|40P01|57014)$/.test(String(error.code));

/** Settles all of them; answers the error where the database is away. */
async function run(db: Database, lane: Lane, together: Waiting[]): Promise<unknown> {
  try {
    const calls = together.map(({ call }) => call);
    const rows = await lane.send(db, calls);
    for (const [at, { resolve }] of together.entries()) resolve(rows[at]);
  } catch (error) {
    const outage = isDatabaseOutage(error) && !isOfOneStatement(error);
    if (outage || together.length === 1) for (const { reject } of together) reject(error);
    else await Promise.all(together.map((one) => run(db, lane, [one])));
    return outage ? error : undefined;
  }
}
