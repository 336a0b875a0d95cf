import postgres from "postgres";
import { afterAll, beforeEach, describe, expect, test, vi } from "vitest";
import { connect } from "@/db/client";
import { newAccount, type SeededAccount } from "@/db/test/seed";
import { seeding } from "@/db/test/seed-client";
import { database } from "@/lib/database";
import { adminOf } from "@/lib/test/contexts";
import { addUser } from "@/lib/users/add-user";
import { sealEvents, sealing } from "./seal-events";
import { verifyLog } from "./verify-log";

let account: SeededAccount;
beforeEach(async () => {
  account = await newAccount();
});

const url = process.env.DATABASE_URL ?? "";
const role = process.env.DATABASE_ROLE ?? "";
const processes = Array.from({ length: 4 }, () => connect(url, { size: 1, role }));
const writers = Array.from({ length: 4 }, () => postgres(url, { max: 1, connection: { role } }));
afterAll(async () => {
  await Promise.all([...processes, ...writers].map((each) => each.end()));
});

const written = (sql: postgres.Sql | postgres.TransactionSql, count: number) => sql<{ id: string }[]>`
  insert into events (account_id, actor_name, action, target_kind, target_name, source, request_id)
  select ${account.id}, 'A', 'user.changed', 'user', n::text, 'browser', '' from generate_series(1, ${count}::int) n returning id`;

/** Everything that can be sealed now is. */
async function allSealed(db = database) {
  const step = sealing(db);
  while ((await step()) === 0);
}

const sealed = async () => {
  const rows = await seeding()<{ id: number }[]>`
    select event_id::float8 as id from event_seals where account_id = ${account.id} order by position`;
  return rows.map(({ id }) => id);
};

describe("sealing", () => {
  test("finds what a person did, by itself and once", async () => {
    const person = { email: `${account.id}@seal.example`, firstName: "A", lastName: "B", role: "agent" } as const;
    await addUser(adminOf(account), {
      ...person,
      privileges: [],
      seats: { remote_support: "none", service_desk: "none" },
      takeFrom: [],
    });
    await allSealed();
    await allSealed();
    expect(await sealed()).toHaveLength(1);
    expect(await verifyLog(database, account.id)).toMatchObject({ verified: 1, unsealed: 0, problems: [] });
  });

  test("an event that commits after later ones were sealed is sealed behind them", async () => {
    const [early] = writers;
    if (!early) throw new Error("there is no writer");
    let first = 0;
    await early.begin(async (tx) => {
      first = Number((await written(tx, 1))[0]?.id);
      await written(seeding(), 1);
      await allSealed();
      expect(await sealed()).toEqual([first + 1]);
    });
    await allSealed();
    expect(await sealed()).toEqual([first + 1, first]);
    expect(await verifyLog(database, account.id)).toMatchObject({ verified: 2, problems: [] });
  });

  test("every event is sealed exactly once, whoever writes and however many processes seal meanwhile", async () => {
    let writing = true;
    const write = async (sql: postgres.Sql) => {
      for (let n = 0; n < 25; n++) {
        await sql
          .begin(async (tx) => {
            await written(tx, 1 + (n % 3));
            await tx`select pg_sleep(random() * 0.01)`;
            if (n % 5 === 4) throw new Error("rolled back");
            await written(tx, 1);
          })
          .catch((error) => {
            if (error.message !== "rolled back") throw error;
          });
      }
    };
    const seal = async (db: (typeof processes)[number]) => {
      while (writing) await sealEvents(db, null, 7);
    };
    const sealers = processes.map(seal);
    await Promise.all(writers.map(write));
    writing = false;
    await Promise.all(sealers);
    await allSealed();
    const events = await seeding()<
      { id: number }[]
    >`select id::float8 as id from events where account_id = ${account.id}`;
    expect(events.length).toBeGreaterThan(200);
    expect((await sealed()).sort((a, b) => a - b)).toEqual(events.map(({ id }) => id).sort((a, b) => a - b));
    expect(await verifyLog(database, account.id)).toMatchObject({ verified: events.length, unsealed: 0, problems: [] });
  });

  test("each account has a chain of its own, and none waits for a long one", async () => {
    const other = await newAccount();
    await written(seeding(), 30);
    await seeding()`
      insert into events (account_id, actor_name, action, target_kind, target_name, source, request_id)
      values (${other.id}, 'A', 'user.changed', 'user', 'B', 'browser', '')`;
    const [first] = [account.id, other.id].sort();
    const one = await sealEvents(database, null, 10);
    const two = await sealEvents(database, one.account, 10);
    expect([one.account, two.account]).toEqual([first, first === other.id ? account.id : other.id]);
    expect((await sealEvents(database, two.account, 10)).account).toBeNull();
    await allSealed();
    expect([(await sealed()).length, (await verifyLog(database, other.id)).verified]).toEqual([30, 1]);
  });

  test("an account that cannot be sealed is told of once, and those behind it are sealed", async () => {
    const behind = account;
    account = { ...account, id: "00000000-0000-4000-8000-000000000000" };
    await seeding()`insert into accounts (id, name) values (${account.id}, 'Bad')`;
    const [event] = await written(seeding(), 2);
    await seeding()`
      insert into event_seals (account_id, position, event_id, hash)
      values (${account.id}, 9223372036854775807, ${event?.id ?? 0}, '')`;
    const told = vi.spyOn(console, "error").mockImplementation(() => undefined);
    account = behind;
    await written(seeding(), 2);
    await allSealed();
    const step = sealing(database);
    for (let round = 0; round < 3; round++) while ((await step()) === 0);
    expect(await sealed()).toHaveLength(2);
    expect(told.mock.calls.join().match(/cannot be sealed/g)).toHaveLength(2); // once by each that seals
    told.mockRestore();
    await seeding()`delete from unsealed_events`;
  });

  test("a later column without a value changes no hash", async () => {
    await written(seeding(), 3);
    await allSealed();
    await seeding()`alter table events add column a_later_one text`;
    const { verified, problems } = await verifyLog(database, account.id);
    await seeding()`alter table events drop column a_later_one`;
    expect([verified, problems]).toEqual([3, []]);
  });
});

test.each([
  "update events set actor_name = 'Nobody'",
  "delete from events",
  "truncate events",
  "drop table events",
  "alter table events disable trigger all",
  "drop trigger events_await_their_seal on events",
  "update event_seals set hash = ''",
  "delete from event_seals",
  "truncate event_seals",
  "drop table event_seals",
  "drop function await_seal() cascade",
])("the app's role can add to the record and nothing else: it may not %s (R16)", async (statement) => {
  await expect(database.sql.unsafe(statement)).rejects.toMatchObject({ code: "42501" });
});
