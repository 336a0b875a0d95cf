import { describe, expect, test } from "vitest";
import { newAccount, newUser, type SeededAccount } from "@/db/test/seed";
import { clearSeat } from "@/lib/seats/clear-seat";
import { passTime } from "@/lib/seats/test/pass-time";
import { adminOf } from "@/lib/test/contexts";
import { Seats } from "./answers";
import { agentApp, newId } from "./test/agent-app";

type App = Awaited<ReturnType<typeof agentApp>>;

async function agentOf(account: SeededAccount) {
  return agentApp(await newUser(account.id, { remoteSupport: "shared", serviceDesk: "shared" }));
}

async function occupancy(app: App, product: "remote_support" | "service_desk" = "remote_support") {
  const { seats } = Seats.parse((await app.seats()).body);
  return seats.find((seat) => seat.product === product)?.occupancyId ?? "";
}

describe("freeing the own seat (R11)", () => {
  test("waiting keys end, connected sessions go on, and the seat is clearing until they end (R9)", async () => {
    const account = await newAccount();
    const app = await agentOf(account);
    const [key, connected] = [newId(), newId()];
    await app.start(key);
    await app.start(connected, "unattended");
    expect(await app.free("remote_support", await occupancy(app))).toMatchObject({
      status: 200,
      body: { seat: { state: "clearing", holds: [{ id: connected, state: "connected" }] } },
    });
    expect(await app.beat(key)).toMatchObject({ body: { holds: [{ state: "ended", endReason: "cleared" }] } });
    expect(await app.start(newId())).toMatchObject({
      status: 409,
      body: { code: "seat_clearing", seat: { state: "clearing" } },
    });
    expect(await app.end(connected)).toMatchObject({ body: { seat: { state: "available" } } });
  });

  test("an earlier occupancy changes nothing", async () => {
    const account = await newAccount();
    const app = await agentOf(account);
    const first = newId();
    await app.start(first);
    const old = await occupancy(app);
    await app.end(first);
    await app.start(newId());
    expect(await app.free("remote_support", old)).toMatchObject({ status: 200, body: { seat: { state: "in_use" } } });
  });

  test("a Named seat cannot be cleared (R2)", async () => {
    const app = await agentApp(await newUser((await newAccount()).id, { remoteSupport: "named" }));
    await app.start(newId());
    expect(await app.free("remote_support", newId())).toMatchObject({
      status: 409,
      body: { code: "named_seat_cannot_be_cleared" },
    });
  });

  test("somebody else's occupancy and one that never was answer alike and change nothing (R17)", async () => {
    const account = await newAccount();
    const [mine, other, stranger] = [await agentOf(account), await agentOf(account), await agentOf(await newAccount())];
    for (const app of [mine, other, stranger]) await app.start(newId());
    const answers: object[] = [];
    for (const id of [newId(), await occupancy(other), await occupancy(stranger)]) {
      const { status, body } = await mine.free("remote_support", id);
      answers.push({ status, body: { ...Object(body), reference: "" } });
    }
    expect(answers).toEqual(answers.map(() => answers[0]));
    for (const app of [mine, other, stranger]) {
      expect(await app.seats()).toMatchObject({ body: { seats: [{ state: "in_use" }, {}] } });
    }
  });
});

describe("an admin's End Session (R9)", () => {
  test("the app learns that it was cleared, and its connected session goes on", async () => {
    const account = await newAccount();
    const app = await agentOf(account);
    const [key, connected] = [newId(), newId()];
    await app.start(key);
    await app.start(connected, "unattended");
    const product = "remote_support";
    await clearSeat(adminOf(account), { product, occupancyId: await occupancy(app) });
    expect(await app.beat(key, connected)).toMatchObject({
      body: { holds: [{ state: "ended", endReason: "cleared" }, { state: "alive" }] },
    });
    expect(await app.start(key)).toMatchObject({ status: 409, body: { code: "session_ended" } });
    expect(await app.start(newId())).toMatchObject({ status: 409, body: { code: "seat_clearing" } });
  });

  test("a Service Desk sign-in is over at once, on all devices", async () => {
    const account = await newAccount();
    const app = await agentOf(account);
    const id = newId();
    await app.signIn(id);
    const product = "service_desk";
    await clearSeat(adminOf(account), { product, occupancyId: await occupancy(app, product) });
    expect(await app.signIn(id)).toMatchObject({ status: 409, body: { code: "session_ended" } });
    expect(await app.signIn(newId())).toMatchObject({ status: 201 });
  });
});

describe("heartbeats (R14)", () => {
  test("each id is answered in its order: alive, ended and why, or unknown", async () => {
    const app = await agentOf(await newAccount());
    const [waiting, over, never] = [newId(), newId(), newId()];
    await app.start(waiting);
    await app.start(over);
    await app.end(over);
    expect(await app.beat(over, waiting, never, waiting)).toMatchObject({
      status: 200,
      body: {
        holds: [
          { id: over, state: "ended", endReason: "closed", lease: null },
          { id: waiting, state: "alive", endReason: null, lease: { heartbeatSeconds: 20 } },
          { id: never, state: "unknown", endReason: null, lease: null },
        ],
      },
    });
    expect(await app.beat()).toMatchObject({ status: 200, body: { holds: [] } });
  });

  test("without them a key ends after two minutes and a connected session after five", async () => {
    const account = await newAccount();
    const app = await agentOf(account);
    const [key, connected] = [newId(), newId()];
    await app.start(key);
    await app.start(connected, "unattended");
    await passTime(account.id, 125);
    expect(await app.beat(key, connected)).toMatchObject({
      body: { holds: [{ state: "ended", endReason: "expired" }, { state: "alive" }] },
    });
    await passTime(account.id, 305);
    expect(await app.seats()).toMatchObject({ body: { seats: [{ state: "available", holds: [] }, {}] } });
    expect(await app.start(connected, "unattended")).toMatchObject({ status: 409, body: { code: "session_ended" } });
  });

  test("only those of the own device count", async () => {
    const account = await newAccount();
    const user = await newUser(account.id, { remoteSupport: "shared" });
    const [desktop, phone] = [await agentApp(user), await agentApp(user, { platform: "android" })];
    const id = newId();
    await desktop.start(id);
    expect(await phone.beat(id)).toMatchObject({ body: { holds: [{ id, state: "unknown" }] } });
  });
});

test("in a plan without Shared seats the app says so instead of asking to wait (R8)", async () => {
  const account = await newAccount({ remoteSupport: { named: 1, shared: 0 } });
  const app = await agentApp(await newUser(account.id, { remoteSupport: "shared" }));
  const { seats } = Seats.parse((await app.seats()).body);
  expect(seats[0]).toMatchObject({ state: "full", pool: { capacity: 0 }, line: null, offer: null });
  expect(seats[0]?.message).toContain("no Shared seats");
});

test("another account's sessions answer like ids that never were (R17)", async () => {
  const [mine, theirs] = [await agentOf(await newAccount()), await agentOf(await newAccount())];
  const [session, signedIn] = [newId(), newId()];
  await theirs.start(session);
  await theirs.signIn(signedIn);
  const without = (body: unknown, id: string) =>
    JSON.parse(
      JSON.stringify(body)
        .replaceAll(id, "id")
        .replace(/"(reference|\w+At|since)":"[^"]+"/g, '"$1":""'),
    );
  for (const [known, ask] of [
    [session, mine.connect],
    [session, mine.beat],
    [session, mine.end],
    [signedIn, mine.signOut],
  ] as const) {
    const random = newId();
    const [knownReply, randomReply] = [await ask(known), await ask(random)];
    expect(knownReply.status).toBe(randomReply.status);
    expect(without(knownReply.body, known)).toEqual(without(randomReply.body, random));
  }
  expect(await theirs.open()).toMatchObject({ body: { sessions: [{ id: session }], signIns: [{ id: signedIn }] } });
});
