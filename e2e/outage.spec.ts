import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { expect, test } from "@playwright/test";
import { connect } from "../db/client";
import { migrate } from "../db/migrate";
import { createAccount } from "../lib/accounts/create-account";
import { hashPassword } from "../lib/sign-in/password";
import { startEmbedded } from "../scripts/embedded-postgres.mjs";
import { secondServer } from "./second-server";

const password = "a password of the outage";
const email = "admin@outage.example";
const patience = 10_000;

test("while the database is away the server says so at once, and serves again when it is back (R15)", async () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), "openseat-outage-"));
  const files = { dir: path.join(folder, "data"), log: path.join(folder, "log"), durable: false };
  let postgres = await startEmbedded(files);
  const { role } = await migrate(postgres.url);
  await seed(postgres.url);
  const server = await secondServer({ DATABASE_URL: postgres.url, DATABASE_ROLE: role ?? "" });
  try {
    const token = await tokenAt(server.url);
    const headers = { authorization: `Bearer ${token}`, "content-type": "application/json" };
    const ask = (way: string, init: RequestInit = {}) =>
      fetch(`${server.url}${way}`, { ...init, headers, redirect: "manual", signal: AbortSignal.timeout(patience) });
    const statusOf = async (way: string) => (await ask(way)).status;
    expect(await statusOf("/api/health")).toBe(200);
    expect(await statusOf("/api/agent/v1/seats")).toBe(200);

    await postgres.stop();
    for (let round = 0; round < 3; round++) {
      const [health, page, ...calls] = await Promise.all([
        ask("/api/health"),
        ask("/sign-in"),
        ask("/api/agent/v1/seats"),
        ask(`/api/agent/v1/sessions/${randomUUID()}`, { method: "PUT", body: '{"mode":"attended"}' }),
        ask("/api/agent/v1/heartbeats", { method: "POST", body: JSON.stringify({ ids: [randomUUID()] }) }),
        ask("/api/agent/v1/tokens", { method: "POST", body: JSON.stringify(credentials) }),
      ]);
      expect(health.status).toBe(503);
      expect(page.status).toBe(200);
      for (const call of calls) {
        expect(call.status).toBe(503);
        expect(call.headers.get("content-type")).toBe("application/problem+json");
        expect(Number(call.headers.get("retry-after"))).toBeGreaterThan(0);
        expect(await call.json()).toMatchObject({ code: "unavailable", status: 503 });
      }
    }

    postgres = await startEmbedded({ ...files, port: postgres.port });
    await expect.poll(() => statusOf("/api/health")).toBe(200);
    await expect.poll(() => statusOf("/api/agent/v1/seats")).toBe(200);
    expect(await tokenAt(server.url)).not.toBe(token);
  } finally {
    await server.stop();
    await postgres.stop();
    rmSync(folder, { recursive: true, force: true });
  }
});

const credentials = { email, password, device: { id: "d", name: "A laptop", platform: "mac" } };

async function tokenAt(url: string): Promise<string> {
  const headers = { "content-type": "application/json" };
  const answer = await fetch(`${url}/api/agent/v1/tokens`, {
    method: "POST",
    headers,
    body: JSON.stringify(credentials),
  });
  expect(answer.status).toBe(201);
  return (await answer.json()).token;
}

async function seed(url: string) {
  const db = connect(url, { size: 1 });
  const admin = { email, firstName: "Ada", lastName: "Byron", passwordHash: await hashPassword(password) };
  const plan = { remote_support: { named: 1, shared: 1 }, service_desk: { named: 0, shared: 0 } };
  await createAccount(db, { name: "Outage", admin, plan }, "seeded");
  await db.end();
}
