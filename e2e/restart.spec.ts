import { randomUUID } from "node:crypto";
import { statSync } from "node:fs";
import path from "node:path";
import { expect, test } from "@playwright/test";
import { demoPassword } from "../lib/demo-people";
import {
  childrenOf,
  familyOf,
  isFree,
  isPostgres,
  newPlace,
  type Place,
  removePlace,
  runs,
  startOpenSeat,
} from "./started";

/** `npm start` with the embedded database: stopped, killed and started again in one folder, each test after the last. */

test.describe.configure({ mode: "serial" });
test.skip(process.platform !== "linux", "Processes are looked at in /proc.");

const build = path.resolve(import.meta.dirname, "../.next/BUILD_ID");
const supervised = [process.execPath, "scripts/start.mjs"] as const;

let at: Place;
let family: number[] = [];
let token = "";
const session = randomUUID();

test.beforeAll(async () => {
  at = await newPlace();
});
test.afterAll(() => {
  for (const pid of family.filter(runs)) process.kill(pid, "SIGKILL");
  removePlace(at);
});

async function start(program: string, ...args: string[]) {
  const started = await startOpenSeat(at, program, ...args);
  family = familyOf(started.pid);
  return started;
}

async function ask(url: string, method: string, way: string, data?: object) {
  const headers = { "content-type": "application/json", authorization: `Bearer ${token}` };
  const answer = await fetch(`${url}/api/agent/v1${way}`, {
    method,
    headers,
    ...(data && { body: JSON.stringify(data) }),
  });
  return { status: answer.status, body: await answer.json() };
}

/** What the app that signed in at the first start sees. */
const seen = async (url: string) => (await ask(url, "GET", "/sessions")).body;
const kept = { sessions: [{ id: session, state: "connected" }] };

test("npm start serves the demo, and Ctrl-C stops all of it", async () => {
  const { url, pid, told } = await start("npm", "start");
  expect(told.text).toContain(url.replace("127.0.0.1", "localhost"));
  expect(told.text).toContain(demoPassword);
  expect(family.filter(isPostgres).length).toBeGreaterThan(1);
  const device = { id: "restarted", name: "A laptop", platform: "mac" };
  const signedIn = await ask(url, "POST", "/tokens", {
    email: "mei@northwind.example",
    password: demoPassword,
    device,
  });
  expect(signedIn.status).toBe(201);
  token = signedIn.body.token;
  expect((await ask(url, "PUT", `/sessions/${session}`, { mode: "unattended" })).status).toBe(201);
  process.kill(-pid, "SIGINT"); // as a terminal does it: to npm and what it runs
  await expect.poll(() => family.filter(runs)).toEqual([]);
  expect(await isFree(at.port)).toBe(true);
});

test("a second start takes seconds, builds nothing and has the data; SIGTERM stops all of it", async () => {
  const built = statSync(build).mtimeMs;
  const { url, pid, told, took, ended } = await start(...supervised);
  expect(took).toBeLessThan(20_000);
  expect(told.text).not.toMatch(/Building|Installing/);
  expect(statSync(build).mtimeMs).toBe(built);
  expect(await seen(url)).toMatchObject(kept);
  process.kill(pid, "SIGTERM");
  expect(await ended).toBe(0);
  expect(family.filter(runs)).toEqual([]);
  expect(await isFree(at.port)).toBe(true);
});

test("after kill -9 of the server, the database and whoever started them, the next start has the data", async () => {
  const first = await start(...supervised);
  const killed = [first.pid, ...childrenOf(first.pid)];
  expect(killed.filter(isPostgres)).toHaveLength(1);
  for (const pid of killed) process.kill(pid, "SIGKILL");
  await expect.poll(() => killed.filter(runs)).toEqual([]);
  const left = family;
  const second = await start(...supervised);
  expect(await seen(second.url)).toMatchObject(kept);
  process.kill(second.pid, "SIGTERM");
  expect(await second.ended).toBe(0);
  expect([...left, ...family].filter(runs)).toEqual([]);
});

test("a database that was killed under the server is started again, and nothing else has to be", async () => {
  const { url, pid, ended } = await start(...supervised);
  const [database] = childrenOf(pid).filter(isPostgres);
  if (!database) throw new Error("there is no database");
  process.kill(database, "SIGKILL");
  await expect.poll(() => runs(database)).toBe(false);
  await expect.poll(() => seen(url), { timeout: 30_000 }).toMatchObject(kept);
  family = familyOf(pid);
  process.kill(pid, "SIGTERM");
  expect(await ended).toBe(0);
  expect(family.filter(runs)).toEqual([]);
});
