import { randomUUID } from "node:crypto";
import { newAgents, type SeededAgent } from "../db/test/seed-agents";
import { seeding } from "../db/test/seed-client";
import { expect, newAccount, newUser, test } from "./fixtures";
import { secondServer } from "./second-server";

/** As many rounds, fewer on a machine so busy that they would take over 90 s, but never fewer than `atLeast`. */
const rounds = 50;
const atLeast = 10;
const atMost = 90_000;
const racers = 200;
const seats = 3;

const shared = { remoteSupport: "shared", serviceDesk: "shared" } as const;
const fullPool = "All shared seats are in use. To start a session, please wait for an available seat.";

test("of four agents on three shared seats the fourth is asked to wait, until one is done (R8)", async ({
  account,
  agentApp,
}) => {
  const apps = [];
  for (let n = 0; n < 4; n++) apps.push(await agentApp(await newUser(account.id, shared)));
  const ids = apps.map(() => randomUUID());
  const answers = [];
  for (const [n, app] of apps.entries()) answers.push(await app.startSession(ids[n]));
  expect(answers.map(({ status }) => status)).toEqual([201, 201, 201, 409]);
  expect(answers[3]?.body).toMatchObject({
    code: "all_shared_seats_in_use",
    detail: fullPool,
    seat: { state: "full" },
  });
  await apps[0]?.endSession(ids[0] ?? "");
  expect(await apps[3]?.startSession()).toMatchObject({ status: 201, body: { seat: { pool: { inUse: 3, free: 0 } } } });
});

test("a full pool is a notice when the app signs in, not a locked door (R8)", async ({ agentApp }) => {
  const account = await newAccount({ remoteSupport: { named: 0, shared: 1 } });
  await (await agentApp(await newUser(account.id, shared))).startSession();
  const late = await agentApp(await newUser(account.id, shared));
  expect(await late.seats()).toMatchObject({
    status: 200,
    body: { seats: [{ state: "full", message: fullPool }, {}] },
  });
});

test("Service Desk refuses to sign in to a full pool (R8)", async ({ agentApp }) => {
  const account = await newAccount({ serviceDesk: { named: 0, shared: 1 } });
  await (await agentApp(await newUser(account.id, shared))).signInToDesk();
  const late = await agentApp(await newUser(account.id, shared));
  expect(await late.signInToDesk()).toMatchObject({ status: 409, body: { detail: fullPool } });
});

test("two devices of one agent share a seat, and the last session out frees it (R5)", async ({ account, agentApp }) => {
  const user = await newUser(account.id, shared);
  const desktop = await agentApp(user, { platform: "mac", name: "Desk" });
  const phone = await agentApp(user, { platform: "ios", name: "Phone" });
  const [one, two] = [randomUUID(), randomUUID()];
  await desktop.startSession(one);
  expect(await phone.startSession(two, "unattended")).toMatchObject({ body: { seat: { pool: { inUse: 1 } } } });
  expect(await desktop.sessions()).toMatchObject({ body: { sessions: [{ id: one }, { id: two }] } });
  expect(await phone.endSession(one)).toMatchObject({ body: { seat: { state: "in_use" } } });
  expect(await phone.endSession(two)).toMatchObject({ body: { seat: { state: "available", pool: { free: 3 } } } });
});

for (const platform of ["ios", "android", "windows", "mac", "web"] as const) {
  test(`an app on ${platform} works sessions and Service Desk (R5, R6)`, async ({ account, agentApp }) => {
    const app = await agentApp(await newUser(account.id, shared), { platform });
    const id = randomUUID();
    expect(await app.startSession(id)).toMatchObject({ status: 201, body: { session: { state: "waiting" } } });
    expect(await app.connect(id)).toMatchObject({ status: 200, body: { session: { state: "connected" } } });
    expect(await app.heartbeat(id)).toMatchObject({ status: 200, body: { holds: [{ state: "alive" }] } });
    expect((await app.signInToDesk()).status).toBe(201);
    expect(await app.seats()).toMatchObject({
      body: { seats: [{ holds: [{ platform, state: "connected" }] }, { holds: [{ platform, state: "signed_in" }] }] },
    });
    expect((await app.signOut()).status).toBe(204);
    expect(await app.seats()).toMatchObject({ status: 401, body: { code: "signed_out" } });
  });
}

test("addresses and methods that are not there answer with problems, over HTTP too", async ({ request }) => {
  const unknown = await request.get("/api/agent/v1/nothing");
  expect(unknown.status()).toBe(404);
  expect(unknown.headers()["content-type"]).toBe("application/problem+json");
  const method = await request.patch("/api/agent/v1/seats");
  expect(method.status()).toBe(405);
  expect(method.headers().allow).toBe("GET");
  expect(await method.json()).toMatchObject({ code: "method_not_allowed" });
  const document = await request.get("/api/agent/v1/openapi.json");
  expect(await document.json()).toMatchObject({ openapi: "3.1.0" });
  expect(document.headers()["access-control-allow-origin"]).toBeUndefined();
});

test(`${racers} agents race for ${seats} seats over two processes: exactly ${seats} win, ${atLeast} to ${rounds} times (R3)`, async () => {
  test.setTimeout(240_000);
  const account = await newAccount({ remoteSupport: { named: 0, shared: seats } });
  const agents = await newAgents(account.id, racers);
  const second = await secondServer();
  const servers = [process.env.BASE_URL ?? "", second.url];
  try {
    const began = Date.now();
    let round = 0;
    for (; round < atLeast || (round < rounds && Date.now() - began < atMost); round++) {
      const takes = await Promise.all(
        agents.map(async (agent, n) => {
          const server = servers[(n + round) % 2] ?? "";
          const id = randomUUID();
          return { agent, server, id, status: await ask("PUT", server, agent, id) };
        }),
      );
      const won = takes.filter(({ status }) => status === 201 || status === 200);
      const refused = takes.filter(({ status }) => status === 409);
      expect({ round, won: won.length, refused: refused.length }).toEqual({
        round,
        won: seats,
        refused: racers - seats,
      });
      const [row] = await seeding()<{ occupied: number }[]>`
        select count(*)::int as occupied from shared_seats where account_id = ${account.id} and user_id is not null`;
      expect(row?.occupied).toBe(seats);
      const ended = await Promise.all(won.map(({ agent, server, id }) => ask("DELETE", server, agent, id)));
      expect(ended).toEqual(won.map(() => 200));
    }
    test.info().annotations.push({ type: "rounds", description: `${round} in ${Date.now() - began} ms` });
  } finally {
    await second.stop();
  }
});

/** As an app does it: a busy server says 503, and the same is sent again (R15). */
async function ask(method: "PUT" | "DELETE", server: string, agent: SeededAgent, id: string): Promise<number> {
  const response = await fetch(`${server}/api/agent/v1/sessions/${id}`, {
    method,
    headers: { authorization: `Bearer ${agent.token}`, "content-type": "application/json" },
    ...(method === "PUT" ? { body: '{"mode":"attended"}' } : {}),
  });
  await response.arrayBuffer();
  return response.status === 503 ? ask(method, server, agent, id) : response.status;
}
