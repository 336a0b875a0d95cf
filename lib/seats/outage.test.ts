import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, expect, test } from "vitest";
import { connect } from "@/db/client";
import { seeding } from "@/db/test/seed-client";
import { grant } from "@/lib/access/grant";
import { isDatabaseOutage } from "@/lib/database-outage";
import { adminOf } from "@/lib/test/contexts";
import { clearSeat } from "./clear-seat";
import { endHold } from "./end-hold";
import { getSeats } from "./get-seats";
import { listOwnHolds } from "./list-own-holds";
import { renewHolds } from "./renew-holds";
import { answerOf } from "./test/in-line";
import { agentsOf, broken, company, newId, startSession } from "./test/scene";

const product = "remote_support";
const db = connect(process.env.DATABASE_URL ?? "", { size: 8, role: process.env.DATABASE_ROLE || undefined });
afterAll(() => db.end());

/**
 * The driver throws some of what it lost where nobody can catch it; the server's process outlives that, and so does this
 * one. Gives back what was thrown that is not the driver's.
 */
function surviving() {
  const strange: unknown[] = [];
  const ours = (error: unknown) => {
    const driver = error instanceof Error && /node_modules.postgres./.test(error.stack ?? "");
    if (!driver && !isDatabaseOutage(error)) strange.push(error);
  };
  const events = ["unhandledRejection", "uncaughtException"] as const;
  const before = events.map((event) => process.rawListeners(event));
  for (const event of events) process.removeAllListeners(event).on(event, ours);
  return {
    strange,
    end: () => {
      for (const [i, event] of events.entries()) {
        process.removeAllListeners(event);
        for (const listener of before[i] ?? [])
          process.on(event, (...args: unknown[]) => Reflect.apply(listener, process, args));
      }
    },
  };
}

/** Ends connections of the product at random, as a failover or a pooler would. */
async function killUntil(over: { yes: boolean }) {
  let killed = 0;
  while (!over.yes) {
    await sleep(100);
    const gone = await seeding()`
      select pg_terminate_backend(pid) from pg_stat_activity
       where datname = current_database() and application_name = 'openseat' order by random() limit 1`;
    killed += gone.length;
  }
  return killed;
}

test("lost connections tear nothing and mix up nobody: what is sent again acts once (R15, I9, I12, I14)", async () => {
  const accounts = [await company(2), await company(2)];
  const over = { yes: false };
  const survivor = surviving();
  const killer = killUntil(over);
  let calls = 0;
  const work = accounts.map(async (account) => {
    const agents = await agentsOf(account, 4);
    const admin = grant(db, adminOf(account).actor, "manage_seats");
    const lives = agents.map(async ({ actor }) => {
      const agent = grant(db, actor, "signed_in", "use_agent_app");
      const own = new Set<string>();
      const send = async <T>(call: () => Promise<T>) => {
        calls++;
        return answerOf(call, 1000);
      };
      for (let round = 0; round < 45; round++) {
        const id = newId();
        own.add(id);
        const taken = await send(() => startSession(agent, { id, connected: round % 2 === 0 }));
        const seats = await send(() => getSeats(agent));
        const holds = await send(() => listOwnHolds(agent));
        if (typeof seats === "string" || typeof holds === "string") throw new Error("reading is never refused");
        for (const hold of [...holds, ...seats.flatMap((seat) => seat.holds)]) expect(own).toContain(hold.id);
        if (typeof taken === "string") continue;
        expect(taken.hold.id).toBe(id);
        const renewed = await send(() => renewHolds(agent, { ids: [id] }));
        expect(renewed).toMatchObject({ holds: [{ id }] });
        const { occupancyId } = taken.seat;
        if (round % 5 === 0 && occupancyId) await send(() => clearSeat(admin, { product, occupancyId }));
        await send(() => endHold(agent, { id, product }));
        await send(() => endHold(agent, { id, product }));
      }
      const mine = await seeding()<{ id: string }[]>`select id from holds where user_id = ${actor.id}`;
      for (const { id } of mine) expect(own).toContain(id);
    });
    await Promise.all(lives);
  });
  try {
    await Promise.all(work);
  } finally {
    over.yes = true;
    await killer;
    survivor.end();
  }
  expect(survivor.strange).toEqual([]);
  console.info(`${calls} calls, ${await killer} connections lost`);
  expect(await killer).toBeGreaterThan(20);
  for (const account of accounts) {
    expect(await broken(account.id)).toEqual([]);
    const [row] = await seeding()`
      select (select count(*) from holds where account_id = ${account.id} and ended_at is null)::int as open,
             (select count(*) from shared_seats where account_id = ${account.id} and user_id is not null)::int as occupied,
             (select sum(tenure) from shared_seats where account_id = ${account.id})::int as begun,
             (select count(*) from tenures where account_id = ${account.id})::int as over,
             (select count(*) from events where account_id = ${account.id} and action = 'seat.cleared')::int as recorded,
             (select count(*) from tenures where account_id = ${account.id} and reason = 'cleared')::int as cleared`;
    expect(row).toMatchObject({ open: 0, occupied: 0, over: row?.begun, recorded: row?.cleared });
  }
}, 120_000);
