import { describe, expect, test } from "vitest";
import { seeding } from "@/db/test/seed-client";
import { allSharedSeatsInUse } from "@/lib/catalog";
import { database } from "@/lib/database";
import { setCapacity } from "@/lib/subscription/set-capacity";
import { adminOf } from "@/lib/test/contexts";
import { endHold } from "./end-hold";
import { sweep } from "./sweep";
import { answerOf } from "./test/in-line";
import { passTime } from "./test/pass-time";
import {
  agentsOf,
  agentWith,
  broken,
  company,
  newId,
  occupied,
  onAnotherDevice,
  signIn,
  startSession,
  threeAgents,
  twoAgents,
} from "./test/scene";

const product = "remote_support";

describe("taking a Shared seat", () => {
  test("a session that waits for its customer occupies a seat and has a support key (R5)", async () => {
    const account = await company(1);
    const agent = await agentWith(account);
    const { created, hold, seat, lease } = await startSession(agent);
    expect(created).toBe(true);
    expect(hold).toMatchObject({
      kind: "session",
      mode: "attended",
      state: "waiting",
      device: "A laptop",
      platform: "windows",
    });
    expect(hold.supportKey).toMatch(/^\d{9}$/);
    expect(seat).toMatchObject({
      seatType: "shared",
      state: "in_use",
      message: null,
      pool: { capacity: 1, inUse: 1, free: 0 },
    });
    expect(seat.holds).toMatchObject([{ id: hold.id, state: "waiting" }]);
    expect(lease.heartbeatSeconds).toBe(20);
    expect(await occupied(account.id)).toBe(1);
  });

  test("an unattended session is connected from the start and has no key (R5)", async () => {
    const agent = await agentWith(await company(1));
    const { hold, seat } = await startSession(agent, { connected: true });
    expect(hold).toMatchObject({ state: "connected", supportKey: null, supportKeyExpiresAt: null });
    expect(hold.connectedAt).toBe(hold.createdAt);
    expect(seat.state).toBe("in_use");
  });

  test("Service Desk is occupied by signing in (R6)", async () => {
    const account = await company(1);
    const { hold, seat } = await signIn(await agentWith(account));
    expect(hold).toMatchObject({ kind: "sign_in", mode: null, state: "signed_in", supportKey: null });
    expect(seat).toMatchObject({ product: "service_desk", state: "in_use" });
    expect(await occupied(account.id, "service_desk")).toBe(1);
    expect(await occupied(account.id)).toBe(0);
  });

  test("ten agents sit on ten seats, the eleventh is told so in the article's words (R8)", async () => {
    const account = await company(10);
    for (const agent of await agentsOf(account, 10)) await startSession(agent);
    await expect(startSession(await agentWith(account))).rejects.toMatchObject({
      code: "all_shared_seats_in_use",
      message: allSharedSeatsInUse,
      details: { seat: { state: "full", message: allSharedSeatsInUse, pool: { capacity: 10, inUse: 10, free: 0 } } },
    });
    expect(await occupied(account.id)).toBe(10);
  });

  test("sessions of one agent on several devices share one seat (R7, I2)", async () => {
    const account = await company(2);
    const agent = await agentWith(account);
    const phone = await onAnotherDevice(account, agent);
    const first = await startSession(agent);
    const second = await startSession(phone, { connected: true });
    expect(second.seat.occupancyId).toBe(first.seat.occupancyId);
    expect(second.seat.holds.map(({ platform }) => platform)).toEqual(["windows", "ios"]);
    expect(await occupied(account.id)).toBe(1);
    expect(await broken(account.id)).toEqual([]);
  });

  test("the lowest free seat is taken, and its occupancies are counted on (I3)", async () => {
    const account = await company(3);
    const [a, b, c] = await threeAgents(account);
    const { hold } = await startSession(a);
    await startSession(b);
    await endHold(a, { id: hold.id, product });
    await startSession(c);
    const seats = await seeding()`
      select seat_no, tenure, user_id from shared_seats where account_id = ${account.id} and product = ${product} order by 1`;
    expect(seats).toMatchObject([
      { seat_no: 1, tenure: "2", user_id: c.actor.id },
      { seat_no: 2, tenure: "1", user_id: b.actor.id },
      { seat_no: 3, tenure: "0", user_id: null },
    ]);
  });

  test("a plan that shrank below what is occupied takes nobody new until it drops (R13, I1)", async () => {
    const account = await company(3);
    const [a, b, c] = await threeAgents(account);
    const first = await startSession(a);
    const second = await startSession(b);
    await setCapacity(adminOf(account), [{ product, seatType: "shared", capacity: 1 }]);
    // Seat 1 becomes free, and still as many are occupied as were bought.
    await endHold(a, { id: first.hold.id, product });
    await expect(startSession(c)).rejects.toMatchObject({
      code: "all_shared_seats_in_use",
      details: { seat: { pool: { capacity: 1, inUse: 1, free: 0 } } },
    });
    await endHold(b, { id: second.hold.id, product });
    expect((await startSession(c)).created).toBe(true);
    const rows = await seeding()`select 1 from shared_seats where account_id = ${account.id} and product = ${product}`;
    expect(rows).toHaveLength(3);
  });

  test("a plan without Shared seats says so, to who was given one before (R8)", async () => {
    const account = await company(1);
    const agent = await agentWith(account);
    await setCapacity(adminOf(account), [{ product, seatType: "shared", capacity: 0 }]);
    await expect(startSession(agent)).rejects.toMatchObject({
      code: "all_shared_seats_in_use",
      details: { seat: { state: "full", message: "Your plan has no Shared seats for Remote Support." } },
    });
  });

  test("refusals are remembered, repeats within a minute as one row (I13)", async () => {
    const account = await company(1);
    const [first, second] = await twoAgents(account);
    await startSession(first);
    for (let i = 0; i < 3; i++) await answerOf(() => startSession(second));
    const denials = () => seeding()`
      select reason, attempts, occupied, capacity from denials where account_id = ${account.id} order by id`;
    const row = { reason: "all_shared_seats_in_use", attempts: 3, occupied: 1, capacity: 1 };
    expect(await denials()).toEqual([row]);
    await seeding()`update denials set first_at = first_at - interval '1 minute' where account_id = ${account.id}`;
    await answerOf(() => startSession(second));
    expect(await denials()).toEqual([row, { ...row, attempts: 1 }]);
  });
});

describe("seats that are not Shared", () => {
  test("a Named seat is never full and occupies nothing (R2)", async () => {
    const account = await company(1);
    await startSession(await agentWith(account));
    const { seat } = await startSession(await agentWith(account, "named"));
    expect(seat).toMatchObject({ seatType: "named", state: "in_use", occupancyId: null, pool: null });
    expect(await occupied(account.id)).toBe(1);
  });

  test("who has no seat takes none", async () => {
    const account = await company(1);
    await expect(startSession(await agentWith(account, "none"))).rejects.toMatchObject({ code: "no_seat_assigned" });
    expect(await occupied(account.id)).toBe(0);
  });
});

describe("sending it again (R15, I9)", () => {
  test("the same id answers the same session", async () => {
    const agent = await agentWith(await company(1));
    const first = await startSession(agent);
    const again = await startSession(agent, { id: first.hold.id });
    expect(again).toEqual({ ...first, created: false });
  });

  test("an ended id takes nothing, however often it is sent", async () => {
    const account = await company(1);
    const agent = await agentWith(account);
    const { hold } = await startSession(agent);
    await endHold(agent, { id: hold.id, product });
    for (let i = 0; i < 2; i++) {
      expect(await answerOf(() => startSession(agent, { id: hold.id }))).toBe("session_ended");
    }
    expect(await occupied(account.id)).toBe(0);
  });

  test("a take overtaken by its own cancel takes nothing", async () => {
    const account = await company(1);
    const agent = await agentWith(account);
    const id = newId();
    expect((await endHold(agent, { id, product })).hold).toMatchObject({ id, state: "ended", endReason: "closed" });
    expect(await answerOf(() => startSession(agent, { id }))).toBe("session_ended");
    expect(await occupied(account.id)).toBe(0);
  });

  test("the id of another kind or mode is refused", async () => {
    const agent = await agentWith(await company(1));
    const { hold } = await startSession(agent);
    expect(await answerOf(() => startSession(agent, { id: hold.id, connected: true }))).toBe("id_already_used");
    expect(await answerOf(() => signIn(agent, hold.id))).toBe("id_already_used");
  });

  test("another agent's id neither collides nor leaks (R17)", async () => {
    const account = await company(2);
    const [a, b] = await twoAgents(account);
    const id = newId();
    const first = await startSession(a, { id });
    const second = await startSession(b, { id, connected: true });
    expect(second).toMatchObject({ created: true, hold: { id, mode: "unattended" } });
    expect(second.seat.occupancyId).not.toBe(first.seat.occupancyId);
  });
});

test("a token that was withdrawn takes no seat, whatever the door believed (R20)", async () => {
  const account = await company(1);
  const agent = await agentWith(account);
  await seeding()`update agent_tokens set withdrawn_at = now() where id = ${agent.actor.tokenId}`;
  expect(await answerOf(() => startSession(agent))).toBe("signed_out");
  expect(await occupied(account.id)).toBe(0);
});

test("support keys of waiting sessions differ (agents read them out on the phone)", async () => {
  const account = await company(1);
  const agent = await agentWith(account);
  const keys = await Promise.all(Array.from({ length: 50 }, async () => (await startSession(agent)).hold.supportKey));
  expect(new Set(keys).size).toBe(50);
});

test("a support key that ends before its lease frees the seat when it ends (R14, I11)", async () => {
  const account = await company(1);
  await seeding()`
    update account_products set idle_lease_seconds = 900, support_key_seconds = 300 where account_id = ${account.id}`;
  await startSession(await agentWith(account));
  await passTime(account.id, 301);
  await sweep(database);
  expect(await occupied(account.id)).toBe(0);
});

test("every change of a product's seats is a new version", async () => {
  const agent = await agentWith(await company(1));
  const { hold, seat } = await startSession(agent);
  const again = await startSession(agent, { id: hold.id });
  const ended = await endHold(agent, { id: hold.id, product });
  expect([again.seat.version - seat.version, ended.seat.version - seat.version]).toEqual([0, 1]);
});
