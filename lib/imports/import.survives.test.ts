import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, expect, test } from "vitest";
import { connect } from "@/db/client";
import { newAccount, newUser } from "@/db/test/seed";
import { seeding } from "@/db/test/seed-client";
import { database } from "@/lib/database";
import { startBackground } from "@/lib/live/background";
import { startSession } from "@/lib/seats/test/scene";
import { adminOf, agentOn } from "@/lib/test/contexts";
import { getImport } from "./get-import";
import { header, sent, workedOff } from "./test/imported";
import { workImports } from "./work-imports";

/** Another server process, as far as the database can tell. */
const other = connect(process.env.DATABASE_URL ?? "", { size: 4, role: process.env.DATABASE_ROLE || undefined });
afterAll(() => other.end());

let accounts = 0;
const people = (many: number, seat = "") => {
  accounts++;
  return Array.from({ length: many }, (_, at) => [`p${at}.${accounts}@survives.example`, "", "", "", seat, ""]);
};
const added = async (accountId: string) =>
  seeding()<{ email: string; adds: number }[]>`
    select u.email, count(e.id)::int as adds from users u
    left join events e on e.account_id = u.account_id and e.target_id = u.id::text and e.action = 'user.added'
    where u.account_id = ${accountId} and u.role = 'agent' group by 1`;

test("a process that is killed between and within parts repeats no row and loses none", async () => {
  const account = await newAccount();
  const ctx = adminOf(account);
  const { id } = await sent(ctx, [header, ...people(500)]);
  expect(await workImports(database, 60)).toBe(60);
  for (let kills = 0; kills < 8; kills++) {
    const part = workImports(other, 60).catch(() => -1);
    await sleep(Math.random() * 60);
    await seeding()`
      select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and query like '%import_people%' and pid <> pg_backend_pid()`;
    await part;
  }
  await seeding()`update import_jobs set next_try_at = now() where id = ${id}`;
  await workedOff(60);
  const done = await getImport(ctx, { id });
  expect(done).toMatchObject({ done: 500, counts: { added: 500, failed: 0 } });
  const rows = await added(account.id);
  expect(rows).toHaveLength(500);
  expect(rows.filter(({ adds }) => adds !== 1)).toEqual([]);
});

test("processes that work on the same imports at once share them, each row once", async () => {
  const all = [await newAccount(), await newAccount()];
  for (const account of all) await sent(adminOf(account), [header, ...people(300)]);
  const worker = async (db: typeof other) => {
    for (let idle = 0; idle < 5; ) idle = (await workImports(db, 25)) > 0 ? 0 : idle + 1;
  };
  await Promise.all([worker(database), worker(other), worker(other)]);
  await workedOff();
  for (const account of all) {
    const rows = await added(account.id);
    expect(rows).toHaveLength(300);
    expect(rows.filter(({ adds }) => adds !== 1)).toEqual([]);
  }
});

test("who comes to an import that another process is at leaves it at once, and waits for nothing", async () => {
  const account = await newAccount();
  const { id } = await sent(adminOf(account), [header, ...people(3)]);
  await seeding().begin(async (busy) => {
    await busy`select from import_jobs where id = ${id} for update`;
    expect(await database.sql`select kernel.import_people(${account.id}, ${id}, 2) as rows`).toEqual([{ rows: 0 }]);
    expect(await workImports(database)).toBe(0);
  });
  expect(await workImports(database)).toBe(3);
});

test("an import that cannot be worked on lets others go on, and is tried again in smaller parts", async () => {
  const [stuck, fine] = [adminOf(await newAccount()), adminOf(await newAccount())];
  const { id } = await sent(stuck, [header, ...people(4)]);
  await seeding()`update import_rows set facts = '{"role": "nothing"}' where import_id = ${id} and row = 2`;
  const { id: next } = await sent(fine, [header, ...people(2)]);
  await expect(workImports(database, 4)).rejects.toThrow("role_is_known");
  await workedOff();
  expect((await getImport(fine, { id: next })).counts.added).toBe(2);
  expect((await getImport(stuck, { id })).done).toBe(0);
  const [job] = await seeding()`select failures, next_try_at > now() as later from import_jobs where id = ${id}`;
  expect(job).toEqual({ failures: 1, later: true });
  await seeding()`update import_rows set facts = '{}' where import_id = ${id} and row = 2`;
  await seeding()`update import_jobs set next_try_at = now() where id = ${id}`;
  expect(await workImports(database, 4)).toBe(2);
  await workedOff();
  expect((await getImport(stuck, { id })).counts.added).toBe(4);
});

test("the server goes on with imports by itself, also those that were left by another", async () => {
  const ctx = adminOf(await newAccount());
  const { id } = await sent(ctx, [header, ...people(450)]);
  await workImports(other);
  const background = startBackground();
  await expect.poll(async () => (await getImport(ctx, { id })).finishedAt, { timeout: 8000 }).not.toBeNull();
  await background.stop();
  expect((await getImport(ctx, { id })).counts.added).toBe(450);
});

test("nobody who takes a seat waits long while people are imported", async () => {
  const account = await newAccount({ remoteSupport: { named: 5000, shared: 50 } });
  await sent(adminOf(account), [header, ...people(1000, "named")]);
  const agent = await agentOn(account, await newUser(account.id, { remoteSupport: "shared" }));
  let longest = 0;
  let over = false;
  const work = workedOff().finally(() => {
    over = true;
  });
  const taking = (async () => {
    while (!over) {
      const began = performance.now();
      await startSession(agent);
      longest = Math.max(longest, performance.now() - began);
      await sleep(20);
    }
  })();
  await Promise.all([work, taking]);
  expect(longest).toBeLessThan(2000);
});
