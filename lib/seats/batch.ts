import type { Row } from "postgres";
import type { Database } from "@/db/client";
import type { AgentActor } from "@/lib/access/actor";
import type { Product } from "@/lib/catalog";
import { isDatabaseOutage } from "@/lib/database-outage";

/** What an agent app does to the seats of a product; the id makes it safe to send twice (R15). */
export type SeatCommand =
  | { verb: "take"; id: string; mode: "attended" | "unattended" | null }
  | { verb: "connect" | "end"; id: string };

type Call = SeatCommand & { user: string; token: string };
type Waiting = { call: Call; resolve: (row: Row | undefined) => void; reject: (error: unknown) => void };

/** The calls for one account's product that wait for the statement under way. */
type Lane = { accountId: string; product: Product; waiting: Waiting[] };

/** The most that go together, so that no call outlives the time a statement has. */
const most = 100;
/** Milliseconds after which those who wait for a database that is away are told so, rather than made to wait as long again. */
const patience = 2000;

// On globalThis: the routes of one process are separate module graphs. A lane is there as long as a statement is under way.
const shared: typeof globalThis & { openseatLanes?: WeakMap<Database, Map<string, Lane>> } = globalThis;

/**
 * Runs a command in the kernel: `await outcome(inBatch<Taken>(ctx, product, command))`. Those of one process for the same
 * product that come while one is under way go together in one statement, in their order; each gets its own answer. When a
 * statement with several raises, each is sent again alone, so that none harms another; when the database is away, all are
 * told so and may be sent again (R15).
 */
export function inBatch<T>(
  { db, actor }: { db: Database; actor: AgentActor },
  product: Product,
  command: SeatCommand,
): Promise<{ outcome: T }[]> {
  shared.openseatLanes ??= new WeakMap();
  const lanes = shared.openseatLanes.get(db) ?? new Map<string, Lane>();
  shared.openseatLanes.set(db, lanes);
  const name = `${actor.accountId} ${product}`;
  return new Promise((resolve, reject) => {
    const lane = lanes.get(name) ?? { accountId: actor.accountId, product, waiting: [] };
    const call = { ...command, user: actor.id, token: actor.tokenId };
    lane.waiting.push({ call, resolve: (row) => resolve(row ? [{ outcome: row.outcome }] : []), reject });
    if (lanes.has(name)) return;
    lanes.set(name, lane);
    void drive(db, lane, () => lanes.delete(name));
  });
}

async function drive(db: Database, lane: Lane, done: () => void): Promise<void> {
  while (lane.waiting.length > 0) {
    const began = performance.now();
    const outage = await run(db, lane, lane.waiting.splice(0, most));
    if (!outage || performance.now() - began < patience) continue;
    for (const { reject } of lane.waiting.splice(0)) reject(outage);
  }
  done(); // in the same turn: nobody joins a lane that is not driven any more
}

/** A deadlock, a clash or a statement that took too long: smaller ones may do. */
const isOfOneStatement = (error: unknown) =>
  error instanceof Error && "code" in error && /^(40001|40P01|57014)$/.test(String(error.code));

/** Settles all of them; answers the error where the database is away. */
async function run(db: Database, lane: Lane, together: Waiting[]): Promise<unknown> {
  try {
    const rows = await send(db, lane, together);
    for (const [at, { resolve }] of together.entries()) resolve(rows[at]);
  } catch (error) {
    const outage = isDatabaseOutage(error) && !isOfOneStatement(error);
    if (outage || together.length === 1) for (const { reject } of together) reject(error);
    else await Promise.all(together.map((one) => run(db, lane, [one])));
    return outage ? error : undefined;
  }
}

function send({ sql }: Database, { accountId, product }: Lane, together: Waiting[]): Promise<Row[]> {
  const calls = sql.json(together.map(({ call }) => call));
  return sql`
    select outcome
      from jsonb_array_elements(kernel.run_commands(${accountId}, ${product}, ${calls})) with ordinality as answered (outcome, place)
     order by place`;
}
