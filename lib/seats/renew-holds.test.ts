import { expect, test } from "vitest";
import { seeding } from "@/db/test/seed-client";
import { endHold } from "./end-hold";
import { getSeats } from "./get-seats";
import { renewHolds } from "./renew-holds";
import { answerOf } from "./test/in-line";
import { passTime } from "./test/pass-time";
import { agentWith, company, newId, occupied, onAnotherDevice, signIn, startSession, twoAgents } from "./test/scene";

const product = "remote_support";

test("heartbeats keep a session alive longer than its lease, and its seat (R14)", async () => {
  const account = await company(1);
  const agent = await agentWith(account);
  const { hold } = await startSession(agent);
  for (let minute = 0; minute < 5; minute++) {
    await passTime(account.id, 60);
    expect(await renewHolds(agent, { ids: [hold.id] })).toMatchObject({
      holds: [{ id: hold.id, state: "alive", endReason: null }],
    });
  }
  expect(await occupied(account.id)).toBe(1);
});

test("without a heartbeat a key ends after two minutes, a connected session after five (R14, I11)", async () => {
  const account = await company(2);
  const [idle, busy] = await twoAgents(account);
  await startSession(idle);
  await startSession(busy, { connected: true });
  const states = async () => [(await getSeats(idle))[0]?.state, (await getSeats(busy))[0]?.state];
  await passTime(account.id, 119);
  expect(await states()).toEqual(["in_use", "in_use"]);
  await passTime(account.id, 2);
  expect(await states()).toEqual(["available", "in_use"]);
  await passTime(account.id, 180);
  expect(await states()).toEqual(["available", "available"]);
});

test("a dead client's seat is taken by the next who asks, without any sweep (I11)", async () => {
  const account = await company(1);
  const [dead, next] = await twoAgents(account);
  const { hold } = await startSession(dead);
  await passTime(account.id, 121);
  expect((await startSession(next)).created).toBe(true);
  expect(await renewHolds(dead, { ids: [hold.id] })).toMatchObject({
    holds: [{ state: "ended", endReason: "expired", lease: null }],
  });
  expect(await answerOf(() => startSession(dead, { id: hold.id }))).toBe("session_ended");
});

test("a replay of a take whose lease ran out is told so, not granted again (R14)", async () => {
  const account = await company(1);
  const agent = await agentWith(account);
  const { hold } = await startSession(agent);
  await passTime(account.id, 121);
  await expect(startSession(agent, { id: hold.id })).rejects.toMatchObject({
    code: "session_ended",
    details: { endReason: "expired" },
  });
});

test("a key that nobody joins ends after an hour although heartbeats arrive (R14)", async () => {
  const account = await company(1);
  const agent = await agentWith(account);
  const { hold } = await startSession(agent);
  for (let minute = 1; minute < 60; minute++) {
    await passTime(account.id, 60);
    await renewHolds(agent, { ids: [hold.id] });
  }
  const [almost] = (await renewHolds(agent, { ids: [hold.id] })).holds;
  expect(almost?.state).toBe("alive");
  // Never promised for longer than the key has left.
  expect(Date.parse(almost?.lease?.expiresAt ?? "")).toBeLessThan(Date.now() + 61_000);
  await passTime(account.id, 60);
  expect(await renewHolds(agent, { ids: [hold.id] })).toMatchObject({
    holds: [{ state: "ended", endReason: "expired" }],
  });
  expect((await getSeats(agent))[0]).toMatchObject({ state: "available" });
});

test("a device renews its own holds only, each is answered in the order asked (R17)", async () => {
  const account = await company(3);
  const [agent, other] = await twoAgents(account);
  const phone = await onAnotherDevice(account, agent);
  const mine = await startSession(agent);
  const desk = await signIn(agent);
  const onPhone = await startSession(phone);
  const foreign = await startSession(other);
  const over = await startSession(agent);
  await endHold(agent, { id: over.hold.id, product });
  const ids = [foreign, onPhone, over, desk, mine].map(({ hold }) => hold.id);
  const { holds } = await renewHolds(agent, { ids: [...ids, newId()] });
  expect(holds.map(({ id, state, endReason }) => [id, state, endReason])).toEqual([
    [ids[0], "unknown", null],
    [ids[1], "unknown", null],
    [ids[2], "ended", "closed"],
    [ids[3], "alive", null],
    [ids[4], "alive", null],
    [expect.any(String), "unknown", null],
  ]);
  expect(await renewHolds(agent, { ids: [] })).toEqual({ holds: [] });
});

test("a heartbeat never shortens a lease", async () => {
  const account = await company(1);
  const agent = await agentWith(account);
  const { hold, lease } = await startSession(agent);
  await seeding()`update account_products set idle_lease_seconds = 30 where account_id = ${account.id}`;
  expect(await renewHolds(agent, { ids: [hold.id] })).toMatchObject({
    holds: [{ lease: { expiresAt: lease.expiresAt } }],
  });
});

test("a reclaimed seat is recorded as OpenSeat's own doing (R16)", async () => {
  const account = await company(1);
  const agent = await agentWith(account);
  await startSession(agent);
  await startSession(agent);
  await passTime(account.id, 121);
  await getSeats(agent);
  const events =
    await seeding()`select actor_id, actor_name, action, target_id, target_name, source, after from events where account_id = ${account.id}`;
  expect(events).toEqual([
    {
      ...{ actor_id: null, actor_name: "OpenSeat", action: "seat.reclaimed", source: "system" },
      ...{ target_id: agent.actor.id, target_name: agent.actor.name, after: { state: "free", reason: "expired" } },
    },
  ]);
});

test("heartbeats leave the indexes alone (heap-only updates)", async () => {
  const account = await company(1);
  const agent = await agentWith(account);
  const { hold } = await startSession(agent);
  // One connection: what it did is counted as soon as it says so.
  const one = await seeding().reserve();
  const updates = async () => {
    await one`select pg_stat_force_next_flush()`;
    const [row] = await one<{ all: number; hot: number }[]>`
      select n_tup_upd::int as all, n_tup_hot_upd::int as hot from pg_stat_user_tables where relname = 'holds'`;
    return row ?? { all: 0, hot: 0 };
  };
  const before = await updates();
  const { id: user, accountId, tokenId, device } = agent.actor;
  const beats = one.json([{ account: accountId, user, token: tokenId, device: device.id, ids: [hold.id] }]);
  for (let i = 0; i < 100; i++) {
    await one`select kernel.renew_holds(${beats})`;
  }
  const after = await updates();
  one.release();
  expect(after.all - before.all).toBeGreaterThanOrEqual(100);
  expect((after.hot - before.hot) / (after.all - before.all)).toBeGreaterThan(0.95);
});
