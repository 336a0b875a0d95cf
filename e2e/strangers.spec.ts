import { randomBytes, randomUUID } from "node:crypto";
import { type APIRequestContext, expect } from "@playwright/test";
import { newAccount, newGroup, newUser, type SeededUser, seededPassword } from "../db/test/seed";
import { seeding } from "../db/test/seed-client";
import { addressesOf } from "./addresses";
import { type AgentApp, type Answer, signInAgentApp } from "./agent-app";
import { test } from "./fixtures";
import { linkFor } from "./links";
import { askAction, serverActions } from "./server-actions";

/**
 * What one may not see answers exactly like what does not exist (R17): every door of the product that takes an id is asked
 * twice, with something that another account really has and with nothing that anybody has. A door that is missing in
 * these lists fails the first test; `null` is for doors that take no id.
 */

const uuids = [
  "user",
  "holder",
  "occupancy",
  "session",
  "signIn",
  "request",
  "browser",
  "app",
  "ask",
  "group",
  "view",
  "change",
  "import",
] as const;
const tokens = ["expired", "invitation", "reset"] as const;
type Ids = Record<(typeof uuids)[number] | (typeof tokens)[number] | "device", string>;

type Own = { app: AgentApp; agent: SeededUser; ids: Ids };
const product = "remote_support";
const fields = { firstName: "", lastName: "", role: "agent", privileges: [] } as const;
const newPerson = () => ({ ...fields, email: `${randomUUID()}@example.com`, seats: named });
const named = { remote_support: "named", service_desk: "none" } as const;
const takeFrom = ({ holder }: Ids) => [{ id: holder, version: 1, product }];
const seen = ({ user }: Ids) => [{ id: user, version: 1 }];
const digest = "of a moment that is over";
const suspension = ({ user }: Ids) => ({ selection: { ids: [user] }, deed: { kind: "suspend" } });
const removal = ({ user }: Ids) => ({ selection: { ids: [user] }, deed: { kind: "remove", products: [product] } });
const occupied = ({ occupancy }: Ids) => [{ product, occupancyId: occupancy }];

const agentCalls: Record<string, ((own: Own) => Promise<Answer>) | null> = {
  "POST /tokens": ({ app, agent, ids }) => {
    const device = { id: ids.device, name: "Phone", platform: "ios" };
    return app.call("POST", "/tokens", { email: agent.email, password: seededPassword, device });
  },
  "DELETE /tokens/current": null,
  "GET /seats": null,
  "GET /sessions": null,
  "PUT /sessions/{id}": ({ app, ids }) => app.startSession(ids.session),
  "POST /sessions/{id}/connect": ({ app, ids }) => app.connect(ids.session),
  "DELETE /sessions/{id}": ({ app, ids }) => app.endSession(ids.session),
  "PUT /sign-ins/{id}": ({ app, ids }) => app.signInToDesk(ids.signIn),
  "DELETE /sign-ins/{id}": ({ app, ids }) => app.signOutOfDesk(ids.signIn),
  "POST /heartbeats": ({ app, ids }) => app.heartbeat(ids.session, ids.signIn),
  "POST /seats/{product}/free": ({ app, ids }) => app.free(product, ids.occupancy),
  "PUT /seats/{product}/line": null,
  "DELETE /seats/{product}/line": null,
  "POST /seats/{product}/offer/extend": null,
  "GET /events": null,
  "POST /asks/{id}": ({ app, ids }) => app.call("POST", `/asks/${ids.ask}`, { answer: "done" }),
};

/** Addresses to get: screens, links and reads. */
const addresses: Record<string, ((ids: Ids) => string[]) | null> = {
  "/": null,
  "/audit": ({ user, change }) => [`/audit?person=${user}`, `/audit?actor=${user}`, `/audit?change=${change}`],
  "/invitation/[token]": ({ expired, reset }) => [`/invitation/${expired}`, `/invitation/${reset}`],
  "/me": null,
  "/profile": null,
  "/reset-password": null,
  "/reset-password/[token]": ({ expired, invitation }) => [expired, invitation].map((it) => `/reset-password/${it}`),
  "/settings": null,
  "/settings/company": null,
  "/settings/groups": null,
  "/shared-sessions": null,
  "/sign-in": null,
  "/subscription": null,
  "/users": ({ group }) => [`/users?group=${group}`],
  "/users/[id]": ({ user }) => [`/users/${user}`],
  "/users/new": null,
  "/users/new/csv": null,
  "/users/new/csv/[id]": (ids) => [`/users/new/csv/${ids.import}`],
  "/users/new/several": null,
  "/api/browser/audit/export": ({ user, change }) =>
    [`person=${user}`, `change=${change}`].map((query) => `/api/browser/audit/export?${query}`),
  "/api/browser/audit/newer": ({ user }) => [`/api/browser/audit/newer?person=${user}`],
  "/api/browser/audit/people": null,
  "/api/browser/events": null,
  "/api/browser/imports": null, // to send to: its id is made by the browser
  "/api/browser/imports/[id]": (ids) => [`/api/browser/imports/${ids.import}`],
  "/api/browser/imports/[id]/failed": (ids) => [`/api/browser/imports/${ids.import}/failed`],
  "/api/browser/my-seats": null,
  "/api/browser/seat-counts": null,
  "/api/browser/shared-sessions": ({ user }) => [`/api/browser/shared-sessions?user=${user}`],
  "/api/browser/users": ({ group }) => [`/api/browser/users?group=${group}`],
  "/api/browser/users/changes": null,
  "/api/browser/users/export/chosen": null, // posts ids: below
  "/api/browser/users/export": ({ group }) => [`/api/browser/users/export?group=${group}`],
  "/api/browser/users/[id]/shared-sessions": ({ user }) => [`/api/browser/users/${user}/shared-sessions`],
};

/** The inputs to send to each server action; `me` is somebody of the own account. */
const actions: Record<string, ((ids: Ids, me: string) => object[]) | null> = {
  "_entry/actions.ts choosePassword": null, // a one-time key is a secret, not an id: the pages of links above
  "actions.ts changeSetup": null,
  "me/actions.ts answerQuestion": ({ ask }) => [{ id: ask, answer: "done" }],
  "me/actions.ts endMyHold": ({ session }) => [{ product, id: session }],
  "me/actions.ts freeMySeat": occupied,
  "me/actions.ts keepOffer": null,
  "me/actions.ts stopWaiting": null,
  "me/actions.ts waitForSeat": null,
  "profile/actions.ts saveName": null,
  "profile/actions.ts savePassword": null,
  "profile/actions.ts savePreferences": null,
  "profile/actions.ts signOutDevice": ({ browser, app }) => [
    { kind: "browser", id: browser },
    { kind: "agent_app", id: app },
  ],
  "profile/actions.ts signOutEverywhere": null,
  "reset-password/actions.ts requestReset": null,
  "settings/actions.ts save": null,
  "settings/actions.ts saveCompany": null,
  "settings/groups/actions.ts add": null,
  "settings/groups/actions.ts remove": ({ group }) => [{ id: group }],
  "settings/groups/actions.ts rename": ({ group }) => [{ id: group, seen: "Lisbon", name: "Porto" }],
  "shared-sessions/actions.ts ask": occupied,
  "shared-sessions/actions.ts endSession": occupied,
  "sign-in/actions.ts signIn": null,
  "sign-out/actions.ts signOut": null,
  "subscription/actions.ts changeNamedSeats": null,
  "subscription/actions.ts requestSeats": null,
  "subscription/actions.ts reviewChange": null,
  "subscription/actions.ts withdraw": ({ request }) => [{ id: request }],
  "users/[id]/actions.ts endSession": occupied,
  "users/[id]/actions.ts save": (ids, me) => [
    { id: ids.user, version: 1, lastName: "Changed" },
    { id: me, version: 1, seats: named, takeFrom: takeFrom(ids) },
  ],
  "users/actions.ts applyAccess": (ids) => [{ ...suspension(ids), digest }],
  "users/actions.ts applySeats": (ids) => [{ ...removal(ids), digest }],
  "users/actions.ts changeSeat": (ids, me) => [
    { id: ids.user, version: 1, product, seat: "none" },
    { id: me, version: 1, product, seat: "named", takeFrom: takeFrom(ids) },
  ],
  "users/actions.ts changeView": ({ view }) => [{ id: view, query: "role=agent" }],
  "users/actions.ts deleteView": ({ view }) => [{ id: view }],
  "users/actions.ts foreseeAccess": (ids) => [suspension(ids)],
  "users/actions.ts foreseeSeats": (ids) => [removal(ids)],
  "users/actions.ts invite": ({ user }) => [{ userId: user }],
  "users/actions.ts makeLink": ({ user }) => [
    { userId: user, purpose: "invitation" },
    { userId: user, purpose: "password_reset" },
  ],
  "users/actions.ts reactivate": seen,
  "users/actions.ts remove": seen,
  "users/actions.ts saveView": null,
  "users/actions.ts signOut": ({ user }) => [{ userId: user }],
  "users/actions.ts suspend": seen,
  "users/actions.ts undo": ({ change, user }) => [{ changeId: change }, { changeId: change, skip: [user] }],
  "users/new/actions.ts add": (ids) => [{ ...newPerson(), takeFrom: takeFrom(ids) }],
  "users/new/csv/actions.ts lookUp": null, // addresses, not ids
  "users/new/several/actions.ts addAll": (ids) => [{ people: [newPerson()], takeFrom: takeFrom(ids) }],
  "users/new/several/actions.ts parse": null,
};

test("every call, screen, read and server action is known to these lists of what takes an id", async ({ request }) => {
  const { paths } = await (await request.get("/api/agent/v1/openapi.json")).json();
  const documented = Object.entries<object>(paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
  );
  expect(documented.sort()).toEqual(Object.keys(agentCalls).sort());
  const built = [...addressesOf("page.tsx"), ...addressesOf("route.ts", "api/browser")];
  expect(built.sort()).toEqual(Object.keys(addresses).sort());
  expect(serverActions().map(({ name }) => name)).toEqual(Object.keys(actions).sort());
});

test("no call of the Agent API tells another account's ids from ids of nobody (R17)", async () => {
  const them = await somebodyElse();
  for (const [call, ask] of Object.entries(agentCalls)) {
    if (!ask) continue;
    const answers = [];
    for (const ids of [them.ids, nobodys()]) {
      // an account of its own for each question: the answers must not differ by what was asked before
      const agent = await newUser((await newAccount()).id, { remoteSupport: "shared", serviceDesk: "shared" });
      const { app, dispose } = await signInAgentApp(agent);
      await app.startSession();
      const { status, body } = await ask({ app, agent, ids });
      answers.push({
        status,
        body: plain(JSON.stringify(body).replaceAll(agent.email, "ME").replaceAll(agent.name, "ME")),
      });
      await dispose();
    }
    expect(answers[0], call).toEqual(answers[1]);
  }
  await them.areUntouched();
});

test("no screen, link or read tells another account's ids from ids of nobody (R17)", async ({
  account,
  context,
  signIn,
}) => {
  const them = await somebodyElse();
  const nobody = nobodys();
  await signIn(account.admin);
  for (const at of Object.values(addresses)) {
    for (const [n, path] of at?.(them.ids).entries() ?? []) {
      const known = await look(context.request, path);
      expect(known, path).toEqual(await look(context.request, at?.(nobody)[n] ?? ""));
    }
  }
  const chosen = async (selection: object) => {
    const headers = { origin: process.env.BASE_URL ?? "" };
    const response = await context.request.post("/api/browser/users/export/chosen", { headers, data: { selection } });
    return { status: response.status(), text: await response.text() };
  };
  const ofNobody = await chosen({ ids: [nobody.user] });
  expect(ofNobody.status).toBe(200);
  expect(await chosen({ ids: [them.ids.user] })).toEqual(ofNobody);
  expect(await chosen({ matching: { group: them.ids.group } })).toEqual(ofNobody);
  await them.areUntouched();
});

test("no server action tells another account's ids from ids of nobody, or touches what they have (R17)", async ({
  account,
  context,
  signIn,
}) => {
  const them = await somebodyElse();
  const nobody = nobodys();
  const me = await newUser(account.id);
  await signIn(account.admin);
  for (const action of serverActions()) {
    const inputs = actions[action.name];
    for (const [n, input] of inputs?.(them.ids, me.id).entries() ?? []) {
      const known = await askAction(context.request, action, input);
      const unknown = await askAction(context.request, action, inputs?.(nobody, me.id)[n] ?? {});
      expect(plain(known), action.name).toEqual(plain(unknown));
      expect(known, action.name).toMatch(/"status":"(refused|done)"/); // well formed: a malformed input proves nothing
      for (const name of them.names) expect(known, action.name).not.toContain(name);
    }
  }
  await them.areUntouched();
});

const nobodys = (): Ids => {
  const made = [
    ...uuids.map((name) => [name, randomUUID()]),
    ...tokens.map((name) => [name, randomBytes(32).toString("base64url")]),
  ];
  return { device: randomUUID(), ...Object.fromEntries(made) };
};

/** Somebody of another account with everything that has an id, and a look at whether it is still as it was. */
async function somebodyElse() {
  const sql = seeding();
  const account = await newAccount();
  const user = await newUser(account.id, { remoteSupport: "shared", serviceDesk: "shared" });
  const holder = await newUser(account.id, { remoteSupport: "named" });
  const invited = await newUser(account.id, { status: "invited" });
  const late = await newUser(account.id, { status: "invited" });
  const { id: group } = await newGroup(account.id, "Lisbon");
  const links = {
    invitation: (await linkFor(invited, "invitation")).token,
    reset: (await linkFor(user, "password_reset")).token,
    expired: (await linkFor(late, "invitation")).token,
  };
  await sql`update one_time_links set expires_at = now() - interval '1 minute' where user_id = ${late.id}`;
  const { app, dispose } = await signInAgentApp(user);
  const [session, signIn] = [randomUUID(), randomUUID()];
  const started = await app.startSession(session, "unattended");
  await app.signInToDesk(signIn);
  await dispose();
  const occupancy = started.body.seat?.occupancyId ?? "";
  const [rows] = await sql<
    { [name in "request" | "browser" | "app" | "ask" | "view" | "change" | "import"]: string }[]
  >`
    with view as (
      insert into saved_views (account_id, user_id, name, query, shared)
      values (${account.id}, ${account.admin.id}, 'Theirs', 'role=admin', true) returning id),
    import as (
      insert into import_jobs (account_id, id, actor_id, actor, file_name, columns, invite, finished_at)
      values (${account.id}, ${randomUUID()}, ${account.admin.id}, '{}', 'theirs.csv', '{email}', false, now()) returning id),
    ask as (
      insert into asks (account_id, product, occupancy_id, user_id, asked_by)
      values (${account.id}, ${product}, ${occupancy}, ${user.id}, ${account.admin.id}) returning id),
    browser as (
      insert into browser_sessions (token_hash, account_id, user_id, expires_at)
      values (${randomBytes(32)}, ${account.id}, ${user.id}, now() + interval '1 hour') returning id),
    request as (
      insert into seat_requests (account_id, product, requested_by, seats, reason)
      values (${account.id}, ${product}, ${account.admin.id}, 4, 'A new team') returning id)
    select (select id from request) as request, (select id from browser) as browser, id as app,
      (select id from ask) as ask, (select id from view) as view, (select id from import) as import,
      (select change_id from events where account_id = ${account.id} limit 1) as change
    from agent_tokens where account_id = ${account.id}`;
  if (!rows) throw new Error("somebody else was not seeded");
  const ids: Ids = {
    ...{ user: user.id, holder: holder.id, occupancy, session, signIn, device: app.device.id },
    ...{ ...rows, ...links, group },
  };
  const before = await rowsOf(account.id);
  return {
    ids,
    names: [account, user, holder, invited, late].map(({ name }) => name),
    areUntouched: async () => expect(await rowsOf(account.id)).toEqual(before),
  };
}

const background = ["outbox", "unsealed_events", "event_seals"];

/** Every row of an account, in every table but those that are filled and emptied in the background. */
async function rowsOf(accountId: string) {
  const sql = seeding();
  const tables = await sql<{ name: string }[]>`
    select table_name as name from information_schema.columns
    where table_schema = 'public' and column_name = 'account_id' and table_name::text <> all (${background}::text[]) order by table_name`;
  const rows: [string, string[]][] = [];
  for (const { name } of tables) {
    const found = await sql<{ row: string }[]>`
      select to_jsonb(t)::text as row from ${sql(name)} t where account_id = ${accountId} order by 1`;
    rows.push([name, found.map(({ row }) => row)]);
  }
  expect(rows.filter(([, found]) => found.length > 0).length).toBeGreaterThan(8);
  return rows;
}

/** What an address answers, without what differs from one request to the next: of a page all its words, in no order. */
async function look(request: APIRequestContext, path: string) {
  const response = await request.get(path, { maxRedirects: 0 });
  const text = plain(await response.text());
  if (response.headers()["content-type"]?.includes("json")) return { status: response.status(), text };
  const whole = text.replace(/"\]\)<\/script><script[^>]*>self\.__next_f\.push\(\[1,"/g, ""); // where it was cut is chance
  return { status: response.status(), text: [...new Set(whole.match(/\p{L}{3,}/gu))].sort().join(" ") };
}

/** Without ids, times, support keys, one-time keys and nonces. */
const plain = (text: string) =>
  text
    .replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, "ID")
    .replace(/\d{4}-\d\d-\d\dT[\d:.]+(Z|[+-]\d\d:\d\d)/g, "TIME")
    .replace(/"(supportKey|token)":"[^"]*"/g, "KEY")
    .replace(/(?<![\w-])[\w-]{43}(?![\w-])/g, "LINK")
    .replace(/nonce(=|\\?":\\?)"[^"]*"/g, "NONCE");
