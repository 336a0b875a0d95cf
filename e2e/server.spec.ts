import { readFileSync } from "node:fs";
import net from "node:net";
import { bodyLimit } from "../scripts/requests.mjs";
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

const json = { "content-type": "application/json" };

test("a body that says it is too large is refused with 413", async ({ request }) => {
  const data = Buffer.alloc(2 * bodyLimit, "a");
  const told = await request.post("/api/agent/v1/tokens", { data, headers: json });
  expect(told.status()).toBe(413);
  expect(await told.json()).toMatchObject({ code: "body_too_large" });
});

test("whoever sends all of a body that is too large before they read gets the answer", async () => {
  const size = 8 * bodyLimit;
  const { socket, shut } = opened(`content-length: ${size}\r\n`);
  socket.pause();
  socket.end(Buffer.alloc(size, "a"), () => socket.resume());
  expect(await shut).toMatch(/^HTTP\/1\.1 413 /);
});

test("a body of untold size is refused with 413 once it is too large, and the connection closed", async () => {
  const { socket, shut } = opened(untold);
  socket.write(Buffer.alloc(bodyLimit, "a")); // and more to come: it never ends
  const said = await shut;
  expect(said).toMatch(/^HTTP\/1\.1 413 /);
  expect(said).toContain('"body_too_large"');
});

test("whoever goes on sending all the same is cut off within seconds", async () => {
  const { socket, shut } = opened(untold);
  const began = Date.now();
  const endless = setInterval(() => socket.write(Buffer.alloc(64 * 1024, "a")), 10);
  await shut;
  clearInterval(endless);
  expect(Date.now() - began).toBeLessThan(10_000);
});

/** A body in chunks, the first of a gigabyte. */
const untold = "transfer-encoding: chunked\r\n\r\n40000000";

/** A connection on which a request is begun, and what the server says until it is shut. */
function opened(length: string) {
  const { hostname: host, port } = new URL(process.env.BASE_URL ?? "");
  const socket = net.connect({ host, port: Number(port) });
  let said = "";
  socket.setEncoding("utf8").on("data", (text) => {
    said += text;
  });
  socket.on("error", () => undefined); // reset, where the server left something unread
  const shut = new Promise<string>((resolve) => socket.once("close", () => resolve(said)));
  const headers = ["host: localhost", "content-type: application/json", length];
  socket.write(`POST /api/agent/v1/tokens HTTP/1.1\r\n${headers.join("\r\n")}\r\n`);
  return { socket, shut };
}

test("no password reaches the log", async ({ request }) => {
  const password = "a password that nobody may read";
  const device = { id: "d", name: "d", platform: "web" };
  await request.post("/api/agent/v1/tokens", { data: { email: "nobody@example.com", password, device } });
  expect(readFileSync(process.env.SERVER_LOG ?? "", "utf8")).not.toContain(password);
});
