import { readFileSync } from "node:fs";
import http from "node:http";
import { expect, test } from "./fixtures";

test("the server says that it is well", async ({ request }) => {
  expect((await request.get("/api/health")).status()).toBe(200);
});

test("every answer carries a request id of the server's own, never the client's", async ({ request }) => {
  const headers = { "x-request-id": "made-by-the-client" };
  for (const path of ["/sign-in", "/api/health", "/api/agent/v1/seats"]) {
    const answer = await request.get(path, { headers });
    expect(answer.headers()["x-request-id"]).toMatch(/^[0-9a-f-]{36}$/);
  }
});

test("a body without bounds is refused, told or untold how long it is", async ({ request }) => {
  const data = Buffer.alloc(2 * 1024 * 1024, "a");
  const told = await request.post("/api/agent/v1/tokens", { data, headers: { "content-type": "application/json" } });
  expect(told.status()).toBe(413);
  const untold = await statusOfStream("/api/agent/v1/tokens", data);
  expect(untold).toBe(413);
});

/** Sends `data` without saying how long it is. A connection closed while we still send is a refusal too. */
function statusOfStream(path: string, data: Buffer) {
  return new Promise((resolve) => {
    const sent = http.request(`${process.env.BASE_URL}${path}`, { method: "POST" }, (answer) => {
      answer.resume();
      resolve(answer.statusCode);
    });
    sent.setHeader("content-type", "application/json");
    sent.once("error", () => resolve(413));
    sent.write(data);
    sent.end();
  });
}

test("no password reaches the log", async ({ request }) => {
  const password = "a password that nobody may read";
  const device = { id: "d", name: "d", platform: "web" };
  await request.post("/api/agent/v1/tokens", { data: { email: "nobody@example.com", password, device } });
  expect(readFileSync(process.env.SERVER_LOG ?? "", "utf8")).not.toContain(password);
});
