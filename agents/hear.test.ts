import http from "node:http";
import { afterEach, expect, test } from "vitest";
import { Ears } from "./ears";
import { hear, type News } from "./hear";

const servers: http.Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close().closeAllConnections();
});

/** A server that says these pieces of a stream and nothing more. */
async function saying(pieces: string[], end: boolean): Promise<string> {
  const server = http.createServer(async (_, response) => {
    for (const piece of pieces) await new Promise((resolve) => response.write(piece, resolve));
    if (end) response.end();
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  return typeof address === "object" ? `http://127.0.0.1:${address?.port}` : "";
}

const id = "0d8e3d0c-3f4d-4a53-9a35-1f9c2b6b7d10";
const seat = 'event: seat\ndata: {"product":"service_desk","version":3}\n\n';
const ask = `event: ask\ndata: ${JSON.stringify({ id, product: "remote_support", from: "Ann", text: "Ann asks" })}\n\n`;

test("a stream is read however it is cut, what is not known is passed over, and its end says when to come back", async () => {
  const told: News[] = [];
  const url = await saying(
    [":\n\n", seat.slice(0, 20), seat.slice(20) + ask, "event: x\ndata: 1\n\nretry: 60000\n\n"],
    true,
  );
  const left = new AbortController().signal;
  expect(await hear(url, { token: "t", left, tell: (news) => told.push(news) })).toBe(60_000);
  expect(told).toEqual([
    { name: "seat", product: "service_desk", id: null },
    { name: "ask", product: "remote_support", id },
  ]);
});

test("whoever leaves hears no more, and nobody answering is an end too", async () => {
  const left = new AbortController();
  const url = await saying([seat], false);
  const over = hear(url, { token: "t", left: left.signal, tell: () => left.abort() });
  expect(await over).toBeUndefined();
  expect(
    await hear("http://127.0.0.1:1", { token: "t", left: new AbortController().signal, tell: () => undefined }),
  ).toBe(undefined);
});

test("an agent's pause ends with news of what they wait for, or a question, and with nothing else", async () => {
  const waits = new Set(["remote_support"] as const);
  const ears = new Ears(waits);
  const stopped = new AbortController().signal;
  let over = false;
  const pause = ears.pause(60, stopped).then(() => {
    over = true;
  });
  ears.hear({ name: "seat", product: "service_desk", id: null });
  await new Promise((resolve) => setImmediate(resolve));
  expect(over).toBe(false);
  ears.hear({ name: "seat", product: "remote_support", id: null });
  await pause;
  expect(ears.changedLine()).toBe("remote_support");
  expect(ears.changedLine()).toBeUndefined();
  ears.hear({ name: "ask", product: "service_desk", id });
  await ears.pause(60, stopped);
  expect([...ears.questions]).toEqual([id]);
});
