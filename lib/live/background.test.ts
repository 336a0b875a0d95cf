import { randomBytes } from "node:crypto";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { newUser } from "@/db/test/seed";
import { seeding } from "@/db/test/seed-client";
import { agentApp, newId } from "@/lib/agent-api/test/agent-app";
import { serve } from "@/lib/agent-api/test/routes";
import { askHolder } from "@/lib/asks/ask-holder";
import type { Role } from "@/lib/catalog";
import { database } from "@/lib/database";
import { listSharedSessions } from "@/lib/seats/list-shared-sessions";
import { SharedSessionFilters } from "@/lib/seats/shared-session-filters";
import { passTime } from "@/lib/seats/test/pass-time";
import { agentsOf, agentWith, company, occupied, startSession } from "@/lib/seats/test/scene";
import { signOutOwnDevice } from "@/lib/sign-in/sign-out-own-device";
import { adminOf, userOf } from "@/lib/test/contexts";
import { suspendUser } from "@/lib/users/suspend-user";
import { startBackground } from "./background";
import { listenersOf, mostStreams } from "./hub";
import { openEvents } from "./open-events";
import { endEverySignedOut, tellAgain } from "./tell-again";
import { hearing } from "./test/heard";

let background: ReturnType<typeof startBackground>;
beforeAll(() => {
  background = startBackground();
});
afterAll(() => background.stop());

type Someone = { accountId: string; id: string; role: Role };
const open: { leave: () => Promise<void> }[] = [];
afterEach(async () => {
  for (const { leave } of open.splice(0)) await leave();
});

/** A stream as that of a browser in which somebody is signed in. */
async function listener({ accountId, id, role }: Someone, people = false) {
  const digest = randomBytes(32);
  await seeding()`
    insert into browser_sessions (token_hash, account_id, user_id, expires_at)
    values (${digest}, ${accountId}, ${id}, now() + interval '1 hour')`;
  const pass = { kind: "browser", key: digest.toString("hex"), role } as const;
  const heard = hearing(await openEvents(database, { accountId, userId: id, pass, people }));
  open.push(heard);
  return heard;
}
const changed = (product: string, version: number) => `seat ${JSON.stringify({ product, version })}`;

const streamRequest = (token: string, signal?: AbortSignal) =>
  new Request("http://openseat.test/api/agent/v1/events", {
    headers: { authorization: `Bearer ${token}` },
    ...(signal ? { signal } : {}),
  });

/** A stream over the route of the Agent API. */
async function appStream(token: string) {
  const { response } = await serve(streamRequest(token));
  const heard = response.body && response.ok ? hearing(response.body) : undefined;
  if (heard) open.push(heard);
  return { response, heard };
}

test("whoever listens is told within a second what changed in their account, and nothing of others (I14)", async () => {
  const [account, other] = [await company(2), await company(2)];
  const agent = await agentWith(account);
  const [own, stranger] = [await listener(account.admin), await listener(other.admin)];
  await expect.poll(() => own.events).toContain(changed("service_desk", 0));
  const began = Date.now();
  const { seat } = await startSession(agent);
  await expect.poll(() => own.events.at(-1), { interval: 10 }).toBe(changed("remote_support", seat.version));
  expect(Date.now() - began).toBeLessThan(1000);
  // What stands, told at the start and again when the process begins to listen; nothing that changed elsewhere.
  expect(new Set(stranger.events)).toEqual(new Set([changed("remote_support", 0), changed("service_desk", 0)]));
});

test("what changed while nobody could hear it is told when the connection stands again", async () => {
  const account = await company(2);
  const [first, second] = await agentsOf(account, 2);
  const heard = await listener(account.admin);
  if (!first || !second) throw new Error("two agents");
  await startSession(first);
  await expect.poll(() => heard.events.length).toBe(3);
  const lost = await seeding()<{ pid: number }[]>`
    select pid from pg_stat_activity where datname = current_database() and application_name = 'openseat listens'`;
  await seeding()`
    with gone as (select pg_terminate_backend(${lost[0]?.pid ?? 0})),
    untold as (update account_products set version = version + 10 where account_id = ${account.id} and exists (select from gone))
    select`;
  await expect.poll(() => heard.events).toContain(changed("service_desk", 10));
  const { seat } = await startSession(second);
  await expect.poll(() => heard.events).toContain(changed("remote_support", seat.version));
});

test("an app hears events with its token, and is cut off as soon as it is withdrawn (R20)", async () => {
  const account = await company(2);
  const user = await newUser(account.id, { remoteSupport: "shared" });
  const app = await agentApp(user);
  const { response, heard } = await appStream(app.token);
  expect(response.headers.get("content-type")).toBe("text/event-stream");
  expect(response.headers.get("cache-control")).toBe("no-store, no-transform");
  await expect.poll(() => heard?.events).toEqual([changed("remote_support", 0), changed("service_desk", 0)]);
  await suspendUser(adminOf(account), { id: user.id, version: 1 });
  await expect.poll(() => heard?.over).toBe(true);
  expect((await appStream(app.token)).response.status).toBe(401);
});

test("an app's stream is cut off as soon as somebody signs in anew on its device", async () => {
  const account = await company(1);
  const user = await newUser(account.id, { remoteSupport: "shared" });
  const device = { id: newId() };
  const { heard } = await appStream((await agentApp(user, device)).token);
  await agentApp(user, device);
  await expect.poll(() => heard?.over).toBe(true);
});

test("whoever leaves before anybody reads the answer to them is not listened for any more", async () => {
  const account = await company(1);
  const app = await agentApp(await newUser(account.id, { remoteSupport: "shared" }));
  expect((await serve(streamRequest(app.token, AbortSignal.abort()))).response.status).toBe(200);
  expect(listenersOf(account.id)).toEqual([]);
  const leaving = new AbortController();
  await serve(streamRequest(app.token, leaving.signal));
  expect(listenersOf(account.id)).toHaveLength(1);
  leaving.abort();
  expect(listenersOf(account.id)).toEqual([]);
});

test("what a manager asks an agent reaches the agent's app, once, and nobody else's", async () => {
  const account = await company(2);
  const [user, other] = [
    await newUser(account.id, { remoteSupport: "shared" }),
    await newUser(account.id, { remoteSupport: "shared" }),
  ];
  const app = await agentApp(user);
  await app.start(newId());
  const { heard } = await appStream(app.token);
  const { heard: stranger } = await appStream((await agentApp(other)).token);
  const { sessions } = await listSharedSessions(adminOf(account), SharedSessionFilters.parse({}));
  const occupancyId = sessions[0]?.occupancyId ?? "";
  const ask = { product: "remote_support", occupancyId } as const;
  await askHolder(adminOf(account), ask);
  const asked = () => heard?.events.filter((event) => event.startsWith("ask ")) ?? [];
  await expect.poll(asked).toHaveLength(1);
  expect(asked()[0]).toContain(`"from":${JSON.stringify(account.admin.name)}`);
  const { heard: again } = await appStream(app.token);
  await expect.poll(() => again?.events.filter((event) => event.startsWith("ask "))).toEqual(asked());
  await tellAgain(database);
  await expect.poll(() => stranger?.events.length).toBeGreaterThan(2);
  expect(asked()).toHaveLength(1);
  expect(stranger?.text).not.toContain("event: ask");
});

test("a browser that was signed out is cut off, others of the same person stay", async () => {
  const account = await company(1);
  const { admin } = account;
  const [out, stays] = [await listener(admin), await listener(admin)];
  const [session] = await seeding()<
    { id: string }[]
  >`select id from browser_sessions where user_id = ${admin.id} order by created_at`;
  await signOutOwnDevice(userOf(account, admin), { kind: "browser", id: session?.id ?? "" });
  await expect.poll(() => out.over).toBe(true);
  expect(stays.over).toBe(false);
});

test("a browser whose session ran out is cut off when it is next looked at (R20)", async () => {
  const account = await company(1);
  const heard = await listener(account.admin);
  await endEverySignedOut(database);
  expect(heard.over).toBe(false);
  await seeding()`update browser_sessions set expires_at = now() where account_id = ${account.id}`;
  await endEverySignedOut(database);
  await expect.poll(() => heard.over).toBe(true);
});

test("that people changed is told to those who may read them", async () => {
  const account = await company(2);
  const user = await newUser(account.id);
  const [admin, agent] = [await listener(account.admin, true), await listener(user)];
  await suspendUser(adminOf(account), { id: user.id, version: 1 });
  await expect.poll(() => admin.events.at(-1)).toBe("people {}");
  expect(agent.events).not.toContain("people {}");
});

test("one person has so many streams at most: the oldest makes room and stays away for a minute", async () => {
  const account = await company(1);
  const oldest = await listener(account.admin);
  for (let more = 1; more < mostStreams; more++) await listener(account.admin);
  expect(oldest.over).toBe(false);
  await listener(account.admin);
  await expect.poll(() => oldest.over).toBe(true);
  expect(oldest.text).toContain("retry: 60000");
});

test("a seat whose holder went silent is freed though nobody asks, and whoever listens is told (R14, I11)", async () => {
  const account = await company(1);
  const agent = await agentWith(account);
  const { seat } = await startSession(agent);
  const heard = await listener(account.admin);
  await expect.poll(() => heard.events).toContain(changed("remote_support", seat.version));
  await passTime(account.id, 1000);
  await expect.poll(() => heard.events, { timeout: 5000 }).toContain(changed("remote_support", seat.version + 1));
  expect(await occupied(account.id)).toBe(0);
});
