import { setTimeout as sleep } from "node:timers/promises";
import type postgres from "postgres";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { connect } from "@/db/client";
import { seeding } from "@/db/test/seed-client";
import { grant } from "@/lib/access/grant";
import { database } from "@/lib/database";
import { setCapacity } from "@/lib/subscription/set-capacity";
import { adminOf } from "@/lib/test/contexts";
import { setSeat } from "@/lib/users/set-seat";
import { suspendUser } from "@/lib/users/suspend-user";
import { clearSeat } from "./clear-seat";
import { connectSession } from "./connect-session";
import { endHold } from "./end-hold";
import { renewHolds } from "./renew-holds";
import { answerOf, inLine, untilWaiting, waitLong } from "./test/in-line";
import { passTime } from "./test/pass-time";
import { type Agent, agentsOf, agentWith, broken, company, newId, occupied, startSession } from "./test/scene";

const product = "remote_support";

/** Far more connections than the process has of its own, so that calls really meet in the database. */
const wide = connect(process.env.DATABASE_URL ?? "", { size: 30, role: process.env.DATABASE_ROLE || undefined });
beforeAll(() => waitLong(database));
afterAll(() => wide.end());
/** The agent's app at a process of its own: calls of one process go to the kernel together and do not race. */
const apart = (agent: Agent, db = database): Agent => grant({ ...db }, agent.actor, "signed_in", "use_agent_app");
const onWide = (agent: Agent) => apart(agent, wide);

/** What the calls answered: refusals by their code, everything else as "done". */
const tally = (answers: unknown[]) => {
  const counts: Record<string, number> = {};
  for (const answer of answers) {
    const what = typeof answer === "string" ? answer : "done";
    counts[what] = (counts[what] ?? 0) + 1;
  }
  return counts;
};

describe("many at once", () => {
  test("forty agents race for the last seat: one sits, whoever is refused found it full (I1, I13)", async () => {
    const account = await company(1);
    const agents = (await agentsOf(account, 40)).map((agent) => ({ ctx: onWide(agent), id: newId() }));
    for (let round = 0; round < 5; round++) {
      const answers = await Promise.all(agents.map(({ ctx, id }) => answerOf(() => startSession(ctx, { id }))));
      expect(tally(answers)).toEqual({ done: 1, all_shared_seats_in_use: 39 });
      await Promise.all(agents.map(({ ctx, id }) => endHold(ctx, { id, product })));
      for (const agent of agents) agent.id = newId();
      expect(await occupied(account.id)).toBe(0);
    }
    expect(await broken(account.id)).toEqual([]);
  });

  test("of 200 parallel calls for 3 seats exactly 3 agents sit, with one refused row each (I1, R3)", async () => {
    const account = await company(3);
    const agents = (await agentsOf(account, 40)).map(onWide);
    const calls = Array.from({ length: 200 }, (_, i) => agents[i % agents.length] ?? agents[0]).filter((a) => !!a);
    const answers = await Promise.all(calls.map((ctx) => answerOf(() => startSession(ctx))));
    expect(tally(answers)).toEqual({ done: 15, all_shared_seats_in_use: 185 });
    expect(await occupied(account.id)).toBe(3);
    const denials = await seeding()`select attempts from denials where account_id = ${account.id}`;
    expect(denials.map((row) => row.attempts)).toEqual(Array(37).fill(5));
    expect(await broken(account.id)).toEqual([]);
  });

  test("one agent who starts twenty sessions at once sits on one seat (R7, I2)", async () => {
    const account = await company(5);
    const agent = onWide(await agentWith(account));
    const taken = await Promise.all(Array.from({ length: 20 }, () => startSession(agent)));
    expect(new Set(taken.map(({ seat }) => seat.occupancyId)).size).toBe(1);
    expect(await occupied(account.id)).toBe(1);
    expect(await broken(account.id)).toEqual([]);
  });

  test("one call sent twenty times at once acts once (R15, I9)", async () => {
    const account = await company(5);
    const agent = onWide(await agentWith(account));
    const id = newId();
    const taken = await Promise.all(Array.from({ length: 20 }, () => startSession(agent, { id })));
    expect(taken.filter(({ created }) => created)).toHaveLength(1);
    expect(new Set(taken.map(({ hold }) => hold.supportKey)).size).toBe(1);
    const ended = await Promise.all(Array.from({ length: 20 }, () => endHold(agent, { id, product })));
    expect(new Set(ended.map(({ hold }) => hold.endedAt)).size).toBe(1);
    const tenures = await seeding()`select 1 from tenures where account_id = ${account.id}`;
    expect(tenures).toHaveLength(1);
  });

  test("a storm of takes, ends, clears, heartbeats and changed plans breaks no rule (I1–I5)", async () => {
    const account = await company(3);
    const agents = (await agentsOf(account, 8)).map(onWide);
    const admin = grant(wide, adminOf(account).actor, "manage_seats", "manage_account");
    const storm = agents.map(async (agent, n) => {
      for (let i = 0; i < 40; i++) {
        const id = newId();
        const taken = await answerOf(() => startSession(agent, { id, connected: (i + n) % 3 === 0 }));
        if (typeof taken === "string") continue;
        const { occupancyId } = taken.seat;
        await Promise.all([
          answerOf(() => connectSession(agent, { id })),
          renewHolds(agent, { ids: [id] }),
          i % 4 === 0 && occupancyId && clearSeat(admin, { product, occupancyId }),
          i % 7 === 0 && setCapacity(admin, [{ product, seatType: "shared", capacity: 1 + ((i + n) % 3) }]),
        ]);
        await endHold(agent, { id, product });
      }
    });
    const watch = { on: true };
    const watched = (async () => {
      while (watch.on) expect(await broken(account.id)).toEqual([]);
    })();
    await Promise.all(storm);
    watch.on = false;
    await watched;
    expect(await occupied(account.id)).toBe(0);
    // History is lossless: at the start of each occupancy, how many were there?
    const [peak] = await seeding()<{ many: number }[]>`
      select max((select count(*) from tenures b where b.account_id = a.account_id
                   and b.from_at <= a.from_at and b.to_at > a.from_at))::int as many
        from tenures a where a.account_id = ${account.id}`;
    expect(peak?.many).toBe(3);
  }, 60_000);
});

/** One after the other at the lock: what came first decides. */
describe("two at the same lock", () => {
  const scene = async (shared = 1) => {
    const account = await company(shared);
    return {
      account,
      admin: adminOf(account),
      agent: apart(await agentWith(account)),
      other: apart(await agentWith(account)),
    };
  };
  const sits = async (agent: Agent, connected = false) => {
    const { hold, seat } = await startSession(agent, { connected });
    return { id: hold.id, occupancyId: seat.occupancyId ?? "" };
  };

  test("a seat freed before the next agent asks is theirs", async () => {
    const { account, agent, other } = await scene();
    const { id } = await sits(agent);
    const answers = await inLine(
      account.id,
      () => endHold(agent, { id, product }),
      () => startSession(other),
    );
    expect(tally(answers)).toEqual({ done: 2 });
    expect(await broken(account.id)).toEqual([]);
  });

  test("a seat cleared before its agent starts another session takes no new one (R10, I5)", async () => {
    const { account, admin, agent } = await scene();
    const { occupancyId } = await sits(agent, true);
    const [cleared, taken] = await inLine(
      account.id,
      () => clearSeat(admin, { product, occupancyId }),
      () => startSession(agent),
    );
    expect(cleared).toMatchObject({ outcome: "clearing", connected: 1 });
    expect(taken).toBe("seat_clearing");
    expect(await broken(account.id)).toEqual([]);
  });

  test("a key made before the clear is abandoned by it (R9)", async () => {
    const { account, admin, agent } = await scene();
    const { occupancyId } = await sits(agent, true);
    const id = newId();
    await inLine(
      account.id,
      () => startSession(agent, { id }),
      () => clearSeat(admin, { product, occupancyId }),
    );
    expect(await answerOf(() => connectSession(agent, { id }))).toBe("session_ended");
    expect(await broken(account.id)).toEqual([]);
  });

  test("a customer who joins before the clear goes on, one who comes after is told it ended (R9, I6)", async () => {
    const { account, admin, agent, other } = await scene(2);
    const first = await sits(agent);
    const second = await sits(other);
    const [joined, played] = await inLine(
      account.id,
      () => connectSession(agent, { id: first.id }),
      () => clearSeat(admin, { product, occupancyId: first.occupancyId }),
    );
    const [freed, late] = await inLine(
      account.id,
      () => clearSeat(admin, { product, occupancyId: second.occupancyId }),
      () => connectSession(other, { id: second.id }),
    );
    expect(joined).toMatchObject({ hold: { state: "connected" } });
    expect(played).toMatchObject({ outcome: "clearing", connected: 1 });
    expect(freed).toMatchObject({ outcome: "freed" });
    expect(late).toBe("session_ended");
    expect(await broken(account.id)).toEqual([]);
  });

  test("two admins clear the same occupancy: the first did it (R9, I9)", async () => {
    const { account, admin, agent } = await scene();
    const { occupancyId } = await sits(agent, true);
    const clear = () => clearSeat(admin, { product, occupancyId });
    const answers = await inLine(account.id, clear, clear);
    expect(answers).toMatchObject([{ outcome: "clearing" }, { outcome: "already_clearing" }]);
  });

  test("a plan that shrank before the take refuses it, one that shrinks after cuts nobody off (R13, I1)", async () => {
    const { account, admin, agent, other } = await scene(2);
    const shrink = () => setCapacity(admin, [{ product, seatType: "shared", capacity: 1 }]);
    await sits(agent);
    expect(tally(await inLine(account.id, shrink, () => startSession(other)))).toEqual({
      done: 1,
      all_shared_seats_in_use: 1,
    });
    const grown = await scene(2);
    await sits(grown.agent);
    const cut = () => setCapacity(grown.admin, [{ product, seatType: "shared", capacity: 1 }]);
    expect(tally(await inLine(grown.account.id, () => startSession(grown.other), cut))).toEqual({ done: 2 });
    expect(await occupied(grown.account.id)).toBe(2);
    expect(await broken(account.id)).toEqual([]);
  });

  test("who is suspended before the take gets no seat, who took one before loses it (R12)", async () => {
    const { account, admin, agent, other } = await scene(2);
    const suspend = ({ actor }: Agent) => suspendUser(admin, { id: actor.id, version: 1 });
    const [, refused] = await inLine(
      account.id,
      () => suspend(agent),
      () => startSession(agent),
    );
    expect(refused).toBe("signed_out");
    const both = await inLine(
      account.id,
      () => startSession(other),
      () => suspend(other),
    );
    expect(tally(both)).toEqual({ done: 2 });
    expect(await occupied(account.id)).toBe(0);
    expect(await broken(account.id)).toEqual([]);
  });

  test("an assignment that changes while the take waits is the one that counts", async () => {
    const { account, admin, agent } = await scene(2);
    const give = (to: Agent, seat: "none" | "shared") =>
      setSeat(admin, { id: to.actor.id, version: 1, product, seat, takeFrom: [] });
    const stranger = await agentWith(account, "none");
    const [, lost] = await inLine(
      account.id,
      () => give(agent, "none"),
      () => startSession(agent),
    );
    expect(lost).toBe("no_seat_assigned");
    const [, gained] = await inLine(
      account.id,
      () => give(stranger, "shared"),
      () => startSession(stranger),
    );
    expect(gained).toMatchObject({ created: true });
  });

  test("the time is told once the lock is held: a lease that ran out while others waited counts for nobody", async () => {
    const { account, agent, other } = await scene();
    await sits(agent);
    await passTime(account.id, 119.5);
    let late: Promise<unknown> = Promise.resolve();
    await seeding().begin(async (tx) => {
      await tx`select from account_products where account_id = ${account.id} for no key update`;
      late = answerOf(() => startSession(other));
      await untilWaiting(1);
      await sleep(700);
    });
    expect(await late).toMatchObject({ created: true });
    expect(await broken(account.id)).toEqual([]);
  });
});

/** Heartbeats take no product lock: they meet the others at the row of the hold. */
describe("heartbeats against the rest", () => {
  const scene = async () => {
    const account = await company(1);
    const agent = await agentWith(account);
    const { hold } = await startSession(agent);
    return { account, agent, other: await agentWith(account), id: hold.id };
  };
  const renewIn = (sql: postgres.ISql, { actor }: Agent, id: string) =>
    sql`select kernel.renew_holds(${sql.json([{ account: actor.accountId, user: actor.id, token: actor.tokenId, device: actor.device.id, ids: [id] }])})`;

  test("a heartbeat that came in time wins against an expiry that started meanwhile (R14)", async () => {
    const { account, agent, other, id } = await scene();
    await passTime(account.id, 119);
    let late: Promise<unknown> = Promise.resolve();
    await seeding().begin(async (tx) => {
      await renewIn(tx, agent, id);
      await sleep(1100); // the lease that others still see runs out
      late = answerOf(() => startSession(other));
      await untilWaiting(1);
    });
    expect(await late).toBe("all_shared_seats_in_use");
    expect(await renewHolds(agent, { ids: [id] })).toMatchObject({ holds: [{ state: "alive" }] });
  });

  test("a heartbeat that comes too late revives nothing, noticed or not (R14, I10)", async () => {
    const { account, agent, other, id } = await scene();
    await passTime(account.id, 121);
    expect(await renewHolds(agent, { ids: [id] })).toMatchObject({ holds: [{ state: "ended", endReason: "expired" }] });
    expect(typeof (await startSession(other))).toBe("object");
    expect(await renewHolds(agent, { ids: [id] })).toMatchObject({ holds: [{ state: "ended", endReason: "expired" }] });
    expect(await answerOf(() => connectSession(agent, { id }))).toBe("session_ended");
    expect(await broken(account.id)).toEqual([]);
  });

  test("a heartbeat does not wait for somebody who changes its session", async () => {
    const { agent, id } = await scene();
    await seeding().begin(async (tx) => {
      await tx`select from holds where id = ${id} for update`;
      expect(await renewHolds(agent, { ids: [id, newId()] })).toMatchObject({
        holds: [{ state: "alive" }, { state: "unknown" }],
      });
    });
  });

  test("a connect that meets a heartbeat keeps the longer lease", async () => {
    const { agent, id } = await scene();
    let joined: Promise<unknown> = Promise.resolve();
    await seeding().begin(async (tx) => {
      await renewIn(tx, agent, id);
      joined = connectSession(agent, { id });
      await untilWaiting(1);
    });
    await joined;
    const [row] =
      await seeding()`select state, lease_expires_at > now() + interval '295 seconds' as long from holds where id = ${id}`;
    expect(row).toEqual({ state: "connected", long: true });
  });
});

test("no verb runs in a transaction whose snapshot is older than its lock", async () => {
  const account = await company(1);
  const { actor } = await agentWith(account);
  const calls = (sql: postgres.ISql) => [
    sql`select kernel.run_commands(${account.id}, ${product}, '[]')`,
    sql`select kernel.renew_holds('[]')`,
    sql`select kernel.reclaim(${account.id})`,
    sql`select kernel.sign_out_device(${account.id}, ${actor.id}, ${actor.tokenId}, 'a test')`,
  ];
  for (let n = 0; n < 4; n++) {
    await expect(
      seeding().begin("isolation level repeatable read", async (tx) => {
        await calls(tx)[n];
      }),
    ).rejects.toThrow("READ COMMITTED");
  }
});
