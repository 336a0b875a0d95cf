import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { newAccount, newUser, type SeededAccount } from "@/db/test/seed";
import { newAgents, seatAgents } from "@/db/test/seed-agents";
import { seeding } from "@/db/test/seed-client";
import { allSharedSeatsInUse } from "@/lib/catalog";
import { database } from "@/lib/database";
import { signOutDevice } from "@/lib/devices/sign-out-device";
import { setCapacity } from "@/lib/subscription/set-capacity";
import { adminOf, agentOn } from "@/lib/test/contexts";
import { savePeople } from "@/lib/users/save-people";
import { clearSeat } from "./clear-seat";
import { endHold } from "./end-hold";
import { extendOffer } from "./extend-offer";
import { getSeats } from "./get-seats";
import { joinLine } from "./join-line";
import { leaveLine } from "./leave-line";
import { reclaim } from "./reclaim";
import { renewHolds } from "./renew-holds";
import { sweep } from "./sweep";
import { takeSeat } from "./take-seat";
import { inLine } from "./test/in-line";
import { passTime } from "./test/pass-time";
import { broken } from "./test/scene";

const product = "remote_support";
type Agent = Awaited<ReturnType<typeof agent>>;

async function agent(account: SeededAccount, seat: "none" | "named" | "shared" = "shared") {
  const user = await newUser(account.id, { remoteSupport: seat });
  return { ...(await agentOn(account, user)), user };
}

const take = (ctx: Agent, id: string = randomUUID()) => takeSeat(ctx, { id, product, mode: "unattended" });
const seatOf = async (ctx: Agent) => (await getSeats(ctx))[0];

/** A full pool of one seat: its agent with the session that holds it, and who waits, in order. */
async function fullPool(waiting: number) {
  const account = await newAccount({ remoteSupport: { named: 1, shared: 1 } });
  const sitting = await agent(account);
  const id = randomUUID();
  await take(sitting, id);
  const line: Agent[] = [];
  for (let n = 0; n < waiting; n++) {
    const next = await agent(account);
    await joinLine(next, { product });
    line.push(next);
  }
  const free = () => endHold(sitting, { id, product });
  const [first, second] = line;
  if (!first) throw new Error("somebody should wait");
  return { account, sitting, line, first, second: second ?? first, free };
}

describe("the line", () => {
  test("who waits is told their place, and still the sentence of the full pool (R8, L1)", async () => {
    const { second } = await fullPool(2);
    expect(await seatOf(second)).toMatchObject({
      state: "waiting",
      line: { position: 2 },
      offer: null,
      message: allSharedSeatsInUse,
      pool: { inUse: 1, free: 0, waiting: 2 },
    });
  });

  test("a freed seat is kept for the first in line, inside the change that freed it (L4, I7)", async () => {
    const { first, second, free, account } = await fullPool(2);
    await free();
    expect(await seatOf(first)).toMatchObject({
      state: "offered",
      line: null,
      offer: { extendable: true },
      message: "A seat is ready for you.",
      pool: { inUse: 0, offered: 1, free: 0, waiting: 1 },
    });
    await expect(take(second)).rejects.toMatchObject({ code: "all_shared_seats_in_use" });
    await expect(take(await agent(account))).rejects.toMatchObject({ code: "all_shared_seats_in_use" });
    expect((await take(first)).seat).toMatchObject({ state: "in_use", line: null, offer: null });
    expect(await seatOf(second)).toMatchObject({ line: { position: 1 } });
    expect(await broken(account.id)).toEqual([]);
  });

  test("beside a free seat, joining is answered with an offer (L1)", async () => {
    const account = await newAccount({ remoteSupport: { named: 0, shared: 1 } });
    expect(await joinLine(await agent(account), { product })).toMatchObject({ state: "offered", offer: {} });
  });

  test("joining again is still here, and keeps the place (R15)", async () => {
    const { first, second } = await fullPool(2);
    expect(await joinLine(first, { product })).toMatchObject({ line: { position: 1 } });
    expect(await joinLine(second, { product })).toMatchObject({ line: { position: 2 } });
  });

  test("who has the seat is answered with it; a Named seat, none and a plan without seats need no line", async () => {
    const { account, sitting } = await fullPool(1);
    expect(await joinLine(sitting, { product })).toMatchObject({ state: "in_use", line: null });
    const join = (ctx: Agent) => joinLine(ctx, { product });
    await expect(join(await agent(account, "named"))).rejects.toMatchObject({ code: "named_seat_needs_no_line" });
    await expect(join(await agent(account, "none"))).rejects.toMatchObject({ code: "no_seat_assigned" });
    await setCapacity(adminOf(account), [{ product, seatType: "shared", capacity: 0 }]);
    await expect(join(await agent(account))).rejects.toMatchObject({ code: "no_seats_in_plan" });
  });

  test("a cleared agent gets behind who waits, and not before the clearing has ended (R10)", async () => {
    const { account, sitting, first, free } = await fullPool(1);
    const occupancyId = (await seatOf(sitting))?.occupancyId ?? "";
    await clearSeat(adminOf(account), { product, occupancyId });
    await expect(joinLine(sitting, { product })).rejects.toMatchObject({ code: "seat_clearing" });
    await free();
    expect(await joinLine(sitting, { product })).toMatchObject({ state: "waiting", line: { position: 1 } });
    expect(await seatOf(first)).toMatchObject({ state: "offered" });
  });
});

describe("an offer", () => {
  test("can be extended once (L4)", async () => {
    const { first, free } = await fullPool(1);
    await expect(extendOffer(first, { product })).rejects.toMatchObject({ code: "no_offer" });
    await free();
    const before = (await seatOf(first))?.offer?.expiresAt ?? "";
    const after = (await extendOffer(first, { product })).offer;
    expect(after).toMatchObject({ extendable: false });
    expect(Date.parse(after?.expiresAt ?? "") - Date.parse(before)).toBe(60_000);
    await expect(extendOffer(first, { product })).rejects.toMatchObject({ code: "already_extended" });
  });

  test("that is let go is the next one's (L6)", async () => {
    const { first, second, free } = await fullPool(2);
    await free();
    expect(await leaveLine(first, { product })).toMatchObject({ state: "full", line: null, offer: null });
    expect(await seatOf(second)).toMatchObject({ state: "offered" });
    expect(await leaveLine(first, { product })).toMatchObject({ state: "full" });
  });

  test("that is missed goes to the next, and the misser stays ahead; twice is out (L7, R16)", async () => {
    const { account, first, second, free } = await fullPool(2);
    await free();
    await passTime(account.id, 40);
    await Promise.all([renewHolds(first, { ids: [] }), renewHolds(second, { ids: [] })]);
    await passTime(account.id, 21);
    await sweep(database);
    expect(await seatOf(second)).toMatchObject({ state: "offered" });
    expect(await seatOf(first)).toMatchObject({ state: "waiting", line: { position: 1 } });
    await leaveLine(second, { product });
    expect(await seatOf(first)).toMatchObject({ state: "offered" });
    await passTime(account.id, 61);
    await sweep(database);
    expect(await seatOf(first)).toMatchObject({ state: "available", line: null });
    const missed = await seeding()<{ after: object; source: string }[]>`
      select after, source from events where account_id = ${account.id} and action = 'offer.missed' order by id`;
    expect(missed).toEqual([
      { after: { inLine: true, misses: 1 }, source: "system" },
      { after: { inLine: false, misses: 2 }, source: "system" },
    ]);
  });

  test("beyond a smaller plan is withdrawn and its place kept; a bigger plan serves at once (R13)", async () => {
    const { account, first, free } = await fullPool(1);
    await free();
    const plan = (capacity: number) => setCapacity(adminOf(account), [{ product, seatType: "shared", capacity }]);
    await plan(0);
    expect(await seatOf(first)).toMatchObject({ state: "waiting", line: { position: 1 } });
    await plan(1);
    expect(await seatOf(first)).toMatchObject({ state: "offered" });
  });

  test("of who loses the seat is the next one's, in the same change (R12)", async () => {
    const { account, first, second, free } = await fullPool(2);
    await free();
    await savePeople(adminOf(account), [{ id: first.user.id, version: 1, seats: { remote_support: "none" } }]);
    expect(await seatOf(second)).toMatchObject({ state: "offered" });
    expect(await seatOf(first)).toMatchObject({ state: "none", line: null, offer: null });
  });
});

describe("who is silent", () => {
  test("for a minute is passed over and keeps the place; a heartbeat makes them count again (L3)", async () => {
    const { account, first, free } = await fullPool(1);
    await passTime(account.id, 61);
    await free();
    const pools = () =>
      seeding()<
        { state: string }[]
      >`select state from shared_seats where account_id = ${account.id} and product = ${product}`;
    expect(await pools()).toEqual([{ state: "free" }]);
    await renewHolds(first, { ids: [] });
    expect(await pools()).toEqual([{ state: "offered" }]);
  });

  test("for five minutes, or signed out everywhere, has left (L3)", async () => {
    const { account, first, second } = await fullPool(2);
    await signOutDevice(first);
    expect(await seatOf(second)).toMatchObject({ line: { position: 1 } });
    await passTime(account.id, 301);
    await sweep(database);
    const ended = await seeding()<
      { outcome: string }[]
    >`select outcome from waits where account_id = ${account.id} order by id`;
    expect(ended.map(({ outcome }) => outcome)).toEqual(["left", "vanished"]);
  });
});

test("whoever waits for an offer to run out is looked at again when it does, not all the time", async () => {
  const { account, first, free } = await fullPool(1);
  await seeding()`update account_products set offer_seconds = 300 where account_id = ${account.id}`;
  await free();
  await extendOffer(first, { product });
  await passTime(account.id, 400);
  const due = () => seeding()<{ due: boolean }[]>`
    select next_expiry <= clock_timestamp() as due from account_products where account_id = ${account.id} and product = ${product}`;
  await sweep(database);
  expect(await due()).toEqual([{ due: false }]);
  expect(await seatOf(first)).toMatchObject({ state: "offered" });
});

test("thousands whose apps died at once make room for thousands who wait, in one call and in their order (R14, L2)", async () => {
  const count = 2000;
  const { id } = await newAccount({ remoteSupport: { named: 0, shared: count } });
  await seatAgents(id, await newAgents(id, count), new Date());
  const waiting = (await newAgents(id, count)).map(({ userId }) => userId);
  const sql = seeding();
  await sql`
    insert into waiting_line (account_id, product, user_id)
    select ${id}, ${product}, who::uuid
      from jsonb_array_elements_text(${sql.json(waiting)}) with ordinality as w (who, no) order by no`;
  await reclaim(database, id);
  const offered = await sql<{ who: string }[]>`
    select user_id as who from shared_seats where account_id = ${id} and state = 'offered' order by seat_no`;
  expect(offered.map(({ who }) => who)).toEqual(waiting);
  const [told] = await sql<{ reclaims: number }[]>`
    select count(*)::int as reclaims from events where account_id = ${id} and action = 'seat.reclaimed'`;
  expect(told).toEqual({ reclaims: count });
});

test("release against joining the line: whoever comes first, the seat is the waiter's (I7)", async () => {
  for (const freeFirst of [true, false]) {
    const { account, free, first } = await fullPool(1);
    await leaveLine(first, { product });
    const waiter = await agent(account);
    const join = () => joinLine(waiter, { product });
    await (freeFirst ? inLine(account.id, free, join) : inLine(account.id, join, free));
    expect(await seatOf(waiter)).toMatchObject({ state: "offered" });
    expect(await broken(account.id)).toEqual([]);
  }
});

test("a line never speaks of another account (R17)", async () => {
  const { first } = await fullPool(1);
  const { first: stranger, free } = await fullPool(1);
  await free();
  expect(await seatOf(stranger)).toMatchObject({ state: "offered" });
  expect(await seatOf(first)).toMatchObject({ state: "waiting", pool: { waiting: 1, offered: 0 } });
});
