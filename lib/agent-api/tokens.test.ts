import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { newAccount, newUser, type SeededUser } from "@/db/test/seed";
import { seeding } from "@/db/test/seed-client";
import { platforms } from "@/lib/catalog";
import { SignedIn } from "./answers";
import { agentApp, call, newId, signIn, withToken } from "./test/agent-app";

const sharedSeats = { remoteSupport: "shared", serviceDesk: "shared" } as const;
const signedOut = { status: 401, body: { code: "signed_out" } };

/** What a password change does to a person's tokens (R20). */
const withdrawAccess = ({ accountId, id }: SeededUser) =>
  seeding()`select kernel.withdraw_access(${accountId}, ${id}, clock_timestamp())`;

describe("signing in", () => {
  test.each(platforms)("an app on %s gets a token and takes no seat (R5)", async (platform) => {
    const account = await newAccount({ remoteSupport: { named: 0, shared: 2 } });
    const user = await newUser(account.id, { remoteSupport: "shared" });
    const { status, body } = await signIn(user, { platform });
    expect(status).toBe(201);
    expect(body).toMatchObject({
      token: expect.stringMatching(/^[\w-]{43}$/),
      user: { id: user.id, name: user.name, email: user.email },
      seats: [
        { product: "remote_support", seatType: "shared", state: "available", pool: { inUse: 0, free: 2 } },
        { product: "service_desk", seatType: "none", state: "none", pool: null },
      ],
    });
    expect(Date.parse(SignedIn.parse(body).expiresAt)).toBeGreaterThan(Date.now());
  });

  test("at a full pool it succeeds, and the seat says the article's sentence (R8)", async () => {
    const account = await newAccount({ remoteSupport: { named: 0, shared: 1 } });
    const busy = await agentApp(await newUser(account.id, { remoteSupport: "shared" }));
    await busy.start(newId());
    expect(await signIn(await newUser(account.id, { remoteSupport: "shared" }))).toMatchObject({
      status: 201,
      body: {
        seats: [
          {
            state: "full",
            message: "All shared seats are in use. To start a session, please wait for an available seat.",
          },
          {},
        ],
      },
    });
  });

  test("a wrong password, an unknown person and one who may not sign in get the same answer", async () => {
    const account = await newAccount();
    const user = await newUser(account.id);
    const replies = await Promise.all([
      signIn(user, {}, "wrong"),
      signIn({ ...user, email: "nobody@example.com" }),
      signIn(await newUser(account.id, { status: "suspended" })),
      signIn(await newUser(account.id, { status: "invited" })),
    ]);
    const problems = replies.map(({ status, body }) => ({ ...Object(body), status, reference: "" }));
    expect(problems[0]).toMatchObject({ status: 401, code: "invalid_credentials" });
    expect(problems).toEqual(problems.map(() => problems[0]));
  });

  test("what is missing or too long is named", async () => {
    const reply = await call("POST", "/tokens", {
      body: { email: " ", password: "x", device: { id: "d".repeat(101), name: "", platform: "toaster" } },
    });
    const paths = Object(reply.body).issues.map((issue: { path: string }) => issue.path);
    expect(reply.status).toBe(400);
    expect(paths).toEqual(["email", "device.id", "device.name", "device.platform"]);
    expect(await call("POST", "/tokens")).toMatchObject({ status: 400 });
  });

  test("too many wrong passwords are told to wait", async () => {
    const user = await newUser((await newAccount()).id);
    const last = async (tries: number) => {
      for (let n = 1; n < tries; n++) await signIn(user, {}, "wrong");
      return signIn(user, {}, "wrong");
    };
    const reply = await last(12);
    expect(reply).toMatchObject({ status: 429, body: { code: "too_many_tries" } });
    expect(Number(reply.headers.get("retry-after"))).toBeGreaterThan(0);
  });
});

describe("one device", () => {
  test("signing in again replaces the token and keeps what is open", async () => {
    const account = await newAccount();
    const user = await newUser(account.id, sharedSeats);
    const device = { id: randomUUID() };
    const before = await agentApp(user, device);
    const id = newId();
    await before.start(id);
    const after = await agentApp(user, device);
    expect(await before.seats()).toMatchObject(signedOut);
    expect(await after.open()).toMatchObject({ body: { sessions: [{ id, state: "waiting" }] } });
    expect(await after.connect(id)).toMatchObject({ status: 200 });
  });

  test("somebody else's sign-in ends the first one's keys and sign-ins; connected sessions play out (R20)", async () => {
    const account = await newAccount({ remoteSupport: { named: 0, shared: 2 }, serviceDesk: { named: 0, shared: 2 } });
    const [first, second] = [await newUser(account.id, sharedSeats), await newUser(account.id, sharedSeats)];
    const device = { id: randomUUID() };
    const mine = await agentApp(first, device);
    const [key, connected, desk] = [newId(), newId(), newId()];
    await mine.start(key);
    await mine.start(connected, "unattended");
    await mine.signIn(desk);
    await agentApp(second, device);
    expect(await mine.beat(key, connected, desk)).toMatchObject({
      body: {
        holds: [
          { id: key, state: "ended", endReason: "signed_out" },
          { id: connected, state: "alive" },
          { id: desk, state: "ended", endReason: "signed_out" },
        ],
      },
    });
    expect(await mine.start(newId())).toMatchObject(signedOut);
    expect(await mine.end(connected)).toMatchObject({ status: 200, body: { session: { endReason: "closed" } } });
    expect(await mine.seats()).toMatchObject(signedOut);
  });

  test("the same device id in another account is another device", async () => {
    const device = { id: "front-desk" };
    const one = await agentApp(await newUser((await newAccount()).id), device);
    await agentApp(await newUser((await newAccount()).id), device);
    expect((await one.seats()).status).toBe(200);
  });
});

describe("signing out", () => {
  test("all of the device ends, connected sessions too, and nothing of the other device (R11)", async () => {
    const account = await newAccount();
    const user = await newUser(account.id, sharedSeats);
    const [desktop, phone] = [await agentApp(user), await agentApp(user, { platform: "ios" })];
    const elsewhere = newId();
    await phone.start(elsewhere);
    await desktop.start(newId());
    await desktop.start(newId(), "unattended");
    await desktop.signIn(newId());
    expect((await desktop.leave()).status).toBe(204);
    expect(await desktop.seats()).toMatchObject(signedOut);
    expect(await phone.open()).toMatchObject({ body: { sessions: [{ id: elsewhere }], signIns: [] } });
    expect(await phone.seats()).toMatchObject({ body: { seats: [{ state: "in_use" }, { state: "available" }] } });
  });
});

describe("a withdrawn token (R20)", () => {
  test("answers signed_out at once where nothing is connected", async () => {
    const user = await newUser((await newAccount()).id, sharedSeats);
    const app = await agentApp(user);
    const open = newId();
    await app.start(open);
    await withdrawAccess(user);
    for (const asked of [
      app.start(open),
      app.start(newId()),
      app.connect(open),
      app.end(open),
      app.end(newId()),
      app.signIn(newId()),
      app.signOut(newId()),
      app.seats(),
      app.open(),
      app.beat(),
      app.leave(),
    ]) {
      expect(await asked).toMatchObject(signedOut);
    }
  });

  test("one that grew too old opens, connects and ends nothing, however lately it was used", async () => {
    const user = await newUser((await newAccount()).id, sharedSeats);
    const app = await agentApp(user);
    const open = newId();
    await app.start(open);
    await seeding()`update agent_tokens set expires_at = now() where account_id = ${user.accountId} and user_id = ${user.id}`;
    for (const asked of [app.start(newId()), app.connect(open), app.end(open), app.signIn(newId()), app.beat(open)]) {
      expect(await asked).toMatchObject(signedOut);
    }
  });

  test("drains while its device has connected sessions: reading seats, heartbeats and ending them, no more", async () => {
    const user = await newUser((await newAccount()).id, sharedSeats);
    const [app, idle] = [await agentApp(user), await agentApp(user, { platform: "mac" })];
    const connected = newId();
    await app.start(connected, "unattended");
    await withdrawAccess(user);
    expect(await idle.seats()).toMatchObject(signedOut);
    for (const asked of [
      app.open(),
      app.start(newId()),
      app.start(connected, "unattended"),
      app.connect(connected),
      app.signIn(newId()),
      app.signOut(newId()),
      app.free("remote_support", newId()),
      app.leave(),
    ]) {
      expect(await asked).toMatchObject(signedOut);
    }
    expect((await app.seats()).status).toBe(200);
    expect(await app.beat(connected)).toMatchObject({ status: 200, body: { holds: [{ state: "alive" }] } });
    expect(await app.end(connected)).toMatchObject({ status: 200, body: { session: { state: "ended" } } });
    expect(await app.seats()).toMatchObject(signedOut);
  });

  test("a malformed call while draining still answers signed_out first", async () => {
    const user = await newUser((await newAccount()).id, sharedSeats);
    const app = await agentApp(user);
    await app.start(newId(), "unattended");
    await withdrawAccess(user);
    expect(await withToken(app.token).call("PUT", "/sessions/7", { mode: "x" })).toMatchObject(signedOut);
  });
});
