import { randomUUID } from "node:crypto";
import { afterEach, expect, test } from "vitest";
import { seeding } from "@/db/test/seed-client";
import { database } from "@/lib/database";
import { agentWith, company, startSession } from "@/lib/seats/test/scene";
import { drain } from "./drain";
import { channel, type News, newsIn } from "./news";

const ends: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0)) await end();
});

/** What is told on the channel from now on, as another process hears it. */
async function overheard() {
  const payloads: string[] = [];
  const { unlisten } = await seeding().listen(channel, (payload) => payloads.push(payload));
  ends.push(unlisten);
  const news = () => payloads.flatMap(newsIn);
  return { payloads, news };
}

const waiting = async () => {
  const [row] = await seeding()<{ many: number }[]>`select count(*)::int as many from outbox`;
  return row?.many ?? 0;
};

const put = (news: readonly News[]) =>
  seeding()`
    insert into outbox (account_id, product, version)
    select "accountId", topic, version
      from jsonb_to_recordset(${seeding().json(news)}) as n ("accountId" uuid, topic text, version bigint)`;

test("a change of a seat is told once, with the version that the seat has, and nothing is left to tell", async () => {
  const account = await company(2);
  const agent = await agentWith(account);
  await drain(database);
  const { news } = await overheard();
  const { seat } = await startSession(agent);
  expect(await drain(database)).toBe(1);
  await expect.poll(news).toEqual([{ accountId: account.id, topic: "remote_support", version: seat.version }]);
  expect(await waiting()).toBe(0);
  expect(await drain(database)).toBe(0);
});

test("of many changes of one product only the newest is told", async () => {
  const accountId = randomUUID();
  await put(Array.from({ length: 50 }, (_, n) => ({ accountId, topic: "service_desk", version: 50 - n })));
  const { news, payloads } = await overheard();
  expect(await drain(database)).toBe(50);
  await expect.poll(news).toEqual([{ accountId, topic: "service_desk", version: 50 }]);
  expect(payloads).toHaveLength(1);
});

test("changes of hundreds of accounts fit into notifications, each told; a round takes no more than it may", async () => {
  const all = Array.from(
    { length: 400 },
    (): News => ({ accountId: randomUUID(), topic: "remote_support", version: 2 ** 40 }),
  );
  await put(all);
  const { news, payloads } = await overheard();
  expect(await drain(database, 300)).toBe(300);
  expect(await waiting()).toBe(100);
  expect(await drain(database, 300)).toBe(100);
  await expect.poll(() => new Set(news().map(({ accountId }) => accountId)).size).toBe(400);
  expect(payloads.length).toBeLessThan(10);
});

test("two processes share what there is to tell, neither waits and nothing is told by both", async () => {
  const all = Array.from({ length: 200 }, (): News => ({ accountId: randomUUID(), topic: "people", version: 0 }));
  await put(all);
  const { news } = await overheard();
  await seeding().begin(async (other) => {
    await other`delete from outbox where id in (select id from outbox order by id limit 50)`;
    expect(await drain(database)).toBe(150);
  });
  await expect.poll(() => news().length).toBe(150);
  expect(await waiting()).toBe(0);
});

test("what a newer version of the app tells is passed over", () => {
  const accountId = randomUUID();
  expect(
    newsIn(
      JSON.stringify([
        [accountId, "weather", 1],
        [accountId, "people", 0],
      ]),
    ),
  ).toEqual([{ accountId, topic: "people", version: 0 }]);
});
