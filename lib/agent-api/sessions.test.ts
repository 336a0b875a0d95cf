import { describe, expect, test } from "vitest";
import { newAccount, newUser } from "@/db/test/seed";
import { allSharedSeatsInUse } from "@/lib/catalog";
import { agentApp, newId } from "./test/agent-app";

/** As many agents as asked for on Shared Remote Support seats, each signed in on a device. */
async function desk({ agents = 1, shared = 1, named = 2 } = {}) {
  const account = await newAccount({ remoteSupport: { named, shared } });
  const apps = [];
  for (let n = 0; n < agents; n++) apps.push(await agentApp(await newUser(account.id, { remoteSupport: "shared" })));
  const [first, second] = [apps[0], apps[1] ?? apps[0]];
  if (!first || !second) throw new Error("a desk has agents");
  return { account, apps, first, second };
}

describe("starting", () => {
  test("creating a session makes a support key and takes a seat (R5)", async () => {
    const { first } = await desk();
    const id = newId();
    const { status, body } = await first.start(id);
    expect(status).toBe(201);
    expect(body).toMatchObject({
      session: { id, state: "waiting", mode: "attended", supportKey: expect.stringMatching(/^\d{9}$/), endedAt: null },
      seat: {
        product: "remote_support",
        seatType: "shared",
        state: "in_use",
        pool: { capacity: 1, inUse: 1, free: 0 },
        line: null,
        offer: null,
        holds: [{ id, kind: "session", state: "waiting" }],
      },
      lease: { heartbeatSeconds: 20 },
    });
  });

  test("an unattended session is connected from the start, without a key", async () => {
    const { first } = await desk();
    expect(await first.start(newId(), "unattended")).toMatchObject({
      status: 201,
      body: { session: { state: "connected", mode: "unattended", supportKey: null } },
    });
  });

  test("the same call again is answered with the same session and takes no second seat (R15)", async () => {
    const { first } = await desk({ shared: 2 });
    const id = newId();
    const created = await first.start(id);
    const again = await first.start(id);
    expect(again.status).toBe(200);
    expect(again.body).toMatchObject({ seat: { pool: { inUse: 1 } } });
    expect(again.body).toMatchObject({ session: Object(created.body).session });
  });

  test("several sessions of one agent, on several devices, are one seat (R7)", async () => {
    const account = await newAccount({ remoteSupport: { named: 0, shared: 3 } });
    const user = await newUser(account.id, { remoteSupport: "shared" });
    const desktop = await agentApp(user);
    const phone = await agentApp(user, { platform: "android", name: "A phone" });
    await desktop.start(newId());
    await desktop.start(newId(), "unattended");
    const third = await phone.start(newId());
    expect(third).toMatchObject({ status: 201, body: { seat: { pool: { inUse: 1, free: 2 } } } });
    expect(Object(third.body).seat.holds).toHaveLength(3);
  });

  test("a full pool says the article's sentence, with the seat as it is (R8)", async () => {
    const { first, second } = await desk({ agents: 2 });
    await first.start(newId());
    expect(await second.start(newId())).toMatchObject({
      status: 409,
      body: {
        code: "all_shared_seats_in_use",
        detail: "All shared seats are in use. To start a session, please wait for an available seat.",
        seat: { state: "full", message: allSharedSeatsInUse, occupancyId: null },
      },
    });
  });

  test("the last session out frees the seat for the next agent", async () => {
    const { first, second } = await desk({ agents: 2 });
    const [one, two] = [newId(), newId()];
    await first.start(one);
    await first.start(two);
    await first.end(one);
    expect((await second.start(newId())).status).toBe(409);
    expect(await first.end(two)).toMatchObject({ status: 200, body: { seat: { state: "available" } } });
    expect((await second.start(newId())).status).toBe(201);
  });

  test("a Named seat answers the same calls and never says full (R2)", async () => {
    const account = await newAccount({ remoteSupport: { named: 1, shared: 0 } });
    const app = await agentApp(await newUser(account.id, { remoteSupport: "named" }));
    const id = newId();
    expect(await app.start(id)).toMatchObject({
      status: 201,
      body: { seat: { seatType: "named", pool: null, occupancyId: null, message: null } },
    });
    expect((await app.start(newId(), "unattended")).status).toBe(201);
    expect((await app.end(id)).status).toBe(200);
  });

  test("without a seat of the product nothing starts", async () => {
    const account = await newAccount();
    const app = await agentApp(await newUser(account.id, { serviceDesk: "named" }));
    expect(await app.start(newId())).toMatchObject({ status: 403, body: { code: "no_seat_assigned" } });
  });
});

describe("connecting", () => {
  test("the customer joins, once however often it is said", async () => {
    const { first } = await desk();
    const id = newId();
    await first.start(id);
    const joined = await first.connect(id);
    expect(joined).toMatchObject({ status: 200, body: { session: { state: "connected" } } });
    expect(await first.connect(id)).toMatchObject({ status: 200, body: { session: Object(joined.body).session } });
  });

  test("only from the session's own device, and only while it is open", async () => {
    const account = await newAccount();
    const user = await newUser(account.id, { remoteSupport: "shared" });
    const [desktop, phone] = [await agentApp(user), await agentApp(user, { platform: "ios" })];
    const id = newId();
    await desktop.start(id);
    expect(await phone.connect(id)).toMatchObject({ status: 404, body: { code: "not_found" } });
    expect(await desktop.connect(newId())).toMatchObject({ status: 404, body: { code: "not_found" } });
    await desktop.end(id);
    expect(await desktop.connect(id)).toMatchObject({ status: 409, body: { code: "session_ended" } });
  });
});

describe("ending", () => {
  test("any of the agent's devices may end a session, and again is the same (R15)", async () => {
    const account = await newAccount();
    const user = await newUser(account.id, { remoteSupport: "shared" });
    const [desktop, phone] = [await agentApp(user), await agentApp(user, { platform: "ios" })];
    const id = newId();
    await desktop.start(id);
    const ended = await phone.end(id);
    expect(ended).toMatchObject({ status: 200, body: { session: { id, state: "ended", endReason: "closed" } } });
    expect(await desktop.end(id)).toMatchObject({ status: 200, body: { session: Object(ended.body).session } });
  });

  test("an ended session never comes back (R14)", async () => {
    const { first } = await desk();
    const id = newId();
    await first.start(id);
    await first.end(id);
    expect(await first.start(id)).toMatchObject({ status: 409, body: { code: "session_ended" } });
    expect(await first.open()).toMatchObject({ body: { sessions: [], signIns: [] } });
  });

  test("a PUT overtaken by its own cancel takes no seat (R15)", async () => {
    const { first } = await desk();
    const id = newId();
    expect(await first.end(id)).toMatchObject({
      status: 200,
      body: { session: { id, state: "ended", endReason: "closed", mode: null }, seat: { state: "available" } },
    });
    expect(await first.start(id)).toMatchObject({ status: 409, body: { code: "session_ended" } });
    expect(await first.seats()).toMatchObject({ body: { seats: [{ state: "available", pool: { inUse: 0 } }, {}] } });
  });
});

describe("ids", () => {
  test("an id of another mode or kind is not reused", async () => {
    const account = await newAccount();
    const app = await agentApp(await newUser(account.id, { remoteSupport: "shared", serviceDesk: "shared" }));
    const [session, signedIn] = [newId(), newId()];
    await app.start(session);
    await app.signIn(signedIn);
    const used = { status: 409, body: { code: "id_already_used" } };
    expect(await app.start(session, "unattended")).toMatchObject(used);
    expect(await app.signIn(session)).toMatchObject(used);
    expect(await app.start(signedIn)).toMatchObject(used);
  });

  test("another agent's id neither collides nor leaks", async () => {
    const { first, second } = await desk({ agents: 2, shared: 2 });
    const id = newId();
    await first.start(id);
    expect(await second.beat(id)).toMatchObject({
      body: { holds: [{ id, state: "unknown", endReason: null, lease: null }] },
    });
    expect(await second.connect(id)).toMatchObject({ status: 404 });
    expect(await second.start(id, "unattended")).toMatchObject({
      status: 201,
      body: { session: { state: "connected" } },
    });
    await second.end(id);
    expect(await first.open()).toMatchObject({ body: { sessions: [{ id, state: "waiting" }] } });
  });
});
