import { beforeAll, describe, expect, test } from "vitest";
import { newAccount, newUser } from "@/db/test/seed";
import { seeding } from "@/db/test/seed-client";
import { type agentApp as App, agentApp, call, newId, withToken } from "./test/agent-app";

let app: Awaited<ReturnType<typeof App>>;
beforeAll(async () => {
  const account = await newAccount();
  app = await agentApp(await newUser(account.id, { remoteSupport: "shared", serviceDesk: "shared" }));
});
const withBody = (raw: BodyInit, headers: Record<string, string> = {}) =>
  call("PUT", `/sessions/${newId()}`, { raw, headers: { authorization: `Bearer ${app.token}`, ...headers } });

describe("who is it", () => {
  test.each([undefined, "Bearer", "Bearer x", "Basic eDp5", `Bearer ${"a".repeat(43)}`, `Bearer ${"a".repeat(5000)}`])(
    "%s is no token",
    async (authorization) => {
      const reply = await call("GET", "/seats", { headers: authorization ? { authorization } : {} });
      expect(reply).toMatchObject({ status: 401, body: { code: "signed_out" } });
      expect(reply.headers.get("www-authenticate")).toBe("Bearer");
    },
  );

  test("every call but signing in asks for a token first, whatever else is wrong", async () => {
    const id = newId();
    const asked = await Promise.all([
      call("DELETE", "/tokens/current"),
      call("GET", "/seats"),
      call("GET", "/sessions"),
      call("PUT", `/sessions/${id}`, { raw: "{" }),
      call("POST", `/sessions/${id}/connect`),
      call("DELETE", "/sessions/nonsense"),
      call("PUT", `/sign-ins/${id}`),
      call("DELETE", `/sign-ins/${id}`),
      call("POST", "/heartbeats", { body: { ids: "x" } }),
      call("POST", "/seats/remote_support/free", { body: {} }),
      call("GET", "/events"),
    ]);
    expect(asked.map((reply) => reply.status)).toEqual(asked.map(() => 401));
  });
});

describe("is it well formed", () => {
  test("what is wrong is named, member by member", async () => {
    const mode = await app.call("PUT", `/sessions/${newId()}`, { mode: "sideways" });
    expect(mode).toMatchObject({ status: 400, body: { code: "invalid_input", issues: [{ path: "mode" }] } });
    const id = await app.call("PUT", "/sessions/7", { mode: "attended" });
    expect(id).toMatchObject({ status: 400, body: { code: "invalid_input", issues: [{ path: "id" }] } });
    const product = await app.free("coffee", newId());
    expect(product).toMatchObject({ status: 400, body: { issues: [{ path: "product" }] } });
  });

  test.each(["{", "[]", "null", '"text"', "7"])("%s is no body", async (raw) => {
    expect(await withBody(raw)).toMatchObject({ status: 400, body: { code: "invalid_input" } });
  });

  test("at most 200 heartbeats are sent at a time", async () => {
    expect(await app.beat(...Array.from({ length: 201 }, newId))).toMatchObject({ status: 400 });
    expect(await app.beat(...Array.from({ length: 200 }, newId))).toMatchObject({ status: 200 });
  });

  test("a body is JSON, and says so", async () => {
    const reply = await withBody('{"mode":"attended"}', { "content-type": "text/plain" });
    expect(reply).toMatchObject({ status: 415, body: { code: "not_json" } });
    const charset = await withBody('{"mode":"x"}', { "content-type": "application/json; charset=utf-8" });
    expect(charset.status).toBe(400);
  });

  test("a body has at most 64 kB, announced or streamed", async () => {
    const big = JSON.stringify({ mode: "attended", more: "x".repeat(70_000) });
    expect(await withBody(big)).toMatchObject({ status: 413, body: { code: "body_too_large" } });
    const announced = await withBody(big, { "content-length": String(big.length) });
    expect(announced).toMatchObject({ status: 413, body: { code: "body_too_large" } });
    const small = await withBody(new Blob(['{"mode":"sideways"}']).stream());
    expect(small).toMatchObject({ status: 400, body: { issues: [{ path: "mode" }] } });
  });

  test("members that the contract does not know are ignored, the path wins over the body", async () => {
    const id = newId();
    const reply = await app.call("PUT", `/sessions/${id}`, { mode: "attended", id: newId(), later: 1 });
    expect(reply).toMatchObject({ status: 201, body: { session: { id } } });
    await app.end(id);
  });

  test("ids may come in upper case and are answered in lower case", async () => {
    const id = newId();
    expect(await app.start(id.toUpperCase())).toMatchObject({ status: 201, body: { session: { id } } });
    expect(await app.beat(id.toUpperCase())).toMatchObject({ body: { holds: [{ id, state: "alive" }] } });
    expect(await app.end(id)).toMatchObject({ status: 200, body: { session: { id, state: "ended" } } });
  });

  test("text with a NUL is malformed, not a failure", async () => {
    const reply = await call("POST", "/tokens", {
      body: { email: "a\u0000@example.com", password: "x", device: { id: "\u0000", name: "x", platform: "mac" } },
    });
    expect(reply).toMatchObject({ status: 400, body: { issues: [{ path: "email" }, { path: "device.id" }] } });
  });
});

describe("is it there", () => {
  test.each([
    ["GET", "/"],
    ["GET", "/nothing"],
    ["POST", "/sessions/7/8/9"],
  ])("%s %s does not exist", async (method, path) => {
    const reply = await call(method, path, { headers: { authorization: `Bearer ${app.token}` } });
    expect(reply).toMatchObject({ status: 404, body: { code: "not_found" } });
  });

  test("another method of a known path says which ones there are", async () => {
    const reply = await call("PATCH", `/sessions/${newId()}`);
    expect(reply.status).toBe(405);
    expect(reply.body).toMatchObject({ code: "method_not_allowed" });
    expect(reply.headers.get("allow")).toBe("PUT, DELETE");
  });
});

describe("what is it called", () => {
  test("an answer carries the request's id, and a problem refers to it", async () => {
    const reply = await withToken("nobody").call("GET", "/seats");
    expect(reply.body).toMatchObject({ reference: reply.headers.get("x-request-id") });
    const given = await call("GET", "/seats", { headers: { "x-request-id": "from-the-proxy-1" } });
    expect(given.headers.get("x-request-id")).toBe("from-the-proxy-1");
    const odd = await call("GET", "/seats", { headers: { "x-request-id": 'a b"<script>' } });
    expect(odd.headers.get("x-request-id")).toMatch(/^[0-9a-f-]{36}$/);
  });
});

test("while the database cannot answer, the app is told when to come back", async () => {
  const account = await newAccount();
  const waiting = await agentApp(await newUser(account.id, { remoteSupport: "shared" }));
  const id = newId();
  await seeding().begin(async (sql) => {
    await sql`select from account_products where account_id = ${account.id} for update`;
    const reply = await waiting.start(id);
    expect(reply).toMatchObject({ status: 503, body: { code: "unavailable" } });
    expect(Number(reply.headers.get("retry-after"))).toBeGreaterThan(0);
  });
  expect(await waiting.start(id)).toMatchObject({ status: 201 });
});
