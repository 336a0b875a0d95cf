import { beforeEach, describe, expect, test } from "vitest";
import { newAccount, type SeededAccount } from "@/db/test/seed";
import { seeding } from "@/db/test/seed-client";
import { database } from "@/lib/database";
import { logHead } from "./log-head";
import { sealing } from "./seal-events";
import { verifyLog } from "./verify-log";

/** Whoever owns the database can do anything to it. What they did to the log is named. */

let account: SeededAccount;
/** The ten events of the account, in the order of their seals. */
let ids: number[];

async function allSealed() {
  const step = sealing(database);
  while ((await step()) === 0);
}

beforeEach(async () => {
  account = await newAccount();
  await seeding()`
    insert into events (account_id, actor_name, action, target_kind, target_name, before, after, source, request_id)
    select ${account.id}, 'Dana', 'user.changed', 'user', n::text, '{"role": "agent"}', '{"role": "admin", "note": null}', 'browser', ''
      from generate_series(1, 10) n`;
  await allSealed();
  const rows = await seeding()<{ id: number }[]>`
    select event_id::float8 as id from event_seals where account_id = ${account.id} order by position`;
  ids = rows.map(({ id }) => id);
});

const id = (position: number) => ids[position - 1] ?? 0;
const verified = (kept?: Parameters<typeof verifyLog>[2]) => verifyLog(database, account.id, kept);
const event = () => seeding()`account_id = ${account.id} and id`;
const seal = () => seeding()`account_id = ${account.id} and event_id`;

/** Seals everything anew, as one would who wants nothing to be seen. */
async function sealAnew() {
  await seeding()`delete from event_seals where account_id = ${account.id}`;
  await seeding()`insert into unsealed_events select account_id, id from events where account_id = ${account.id} on conflict do nothing`;
  await allSealed();
}

/** An event that came in past the trigger. */
const smuggled = () =>
  seeding().begin(async (tx) => {
    await tx`set local session_replication_role = replica`;
    await tx`
    insert into events (account_id, at, actor_name, action, target_kind, target_name, source, request_id)
    values (${account.id}, now() - interval '1 day', 'Dana', 'user.deleted', 'user', 'Marco', 'browser', '')`;
  });

test("a log that nobody touched verifies to its head, which is the same again", async () => {
  const { verified: count, head, problems } = await verified();
  expect([count, problems]).toEqual([10, []]);
  expect(head).toEqual(await logHead(database, account.id));
  expect(await verified(head ?? undefined)).toMatchObject({ head, problems: [] });
});

describe("an entry that was edited is named", () => {
  test.each([
    ["who", "actor_name = 'Iris'"],
    ["when", "at = at + interval '1 microsecond'"],
    ["what became of it", 'after = \'{"role": "manager", "note": null}\''],
    ["a fact without a value", "after = after - 'note'"],
    ["what had no value", "actor_id = gen_random_uuid()"],
  ])("%s", async (_, change) => {
    await seeding()`update events set ${seeding().unsafe(change)} where ${event()} = ${id(4)}`;
    expect(await verified()).toMatchObject({
      verified: 3,
      problems: [
        { kind: "edited", position: 4, eventId: id(4), sentence: expect.stringContaining(`Entry ${id(4)} (`) },
      ],
    });
  });

  test("the first of several", async () => {
    await seeding()`update events set actor_name = 'Iris' where ${event()} in (${id(8)}, ${id(3)})`;
    expect((await verified()).problems).toMatchObject([{ position: 3, eventId: id(3) }]);
  });

  test("with its seal made anew, at the next one, which no longer fits", async () => {
    await seeding()`update events set actor_name = 'Iris' where ${event()} = ${id(4)}`;
    await seeding()`
      update event_seals s set hash = sha256(p.hash || sha256(convert_to('1 ' || (
             select jsonb_object_agg(f.key, f.value) from events e, jsonb_each(to_jsonb(e)) f
              where e.account_id = s.account_id and e.id = s.event_id and f.value <> 'null')::text, 'UTF8')))
        from event_seals p where p.account_id = s.account_id and p.position = 3 and s.account_id = ${account.id} and s.position = 4`;
    expect((await verified()).problems).toMatchObject([{ kind: "edited", eventId: expect.any(Number) }]);
    expect((await verified()).problems[0]?.position).toBeLessThanOrEqual(5);
  });
});

describe("an entry that was removed is named", () => {
  test.each([[1], [5], [10]])("the one at position %i", async (position) => {
    await seeding()`delete from events where ${event()} = ${id(position)}`;
    expect((await verified()).problems).toMatchObject([{ kind: "removed", position, eventId: id(position) }]);
  });

  test("with its seal, in the middle", async () => {
    await seeding()`delete from events where ${event()} = ${id(5)}`;
    await seeding()`delete from event_seals where ${seal()} = ${id(5)}`;
    expect((await verified()).problems).toMatchObject([{ kind: "removed", position: 5 }]);
  });

  test("with its seal, at the end: by the head that was kept", async () => {
    const kept = await logHead(database, account.id);
    await seeding()`delete from events where ${event()} in (${id(9)}, ${id(10)})`;
    await seeding()`delete from event_seals where ${seal()} in (${id(9)}, ${id(10)})`;
    expect((await verified()).problems).toEqual([]);
    expect((await verified(kept ?? undefined)).problems).toMatchObject([{ kind: "removed", position: 9 }]);
  });

  test("before it was sealed", async () => {
    const [late] = await seeding()<{ id: number }[]>`
      insert into events (account_id, actor_name, action, target_kind, target_name, source, request_id)
      values (${account.id}, 'Dana', 'user.deleted', 'user', 'Marco', 'browser', '') returning id::float8 as id`;
    await seeding()`delete from events where ${event()} = ${late?.id ?? 0}`;
    expect(await verified()).toMatchObject({ unsealed: 0, problems: [{ kind: "removed", eventId: late?.id }] });
  });
});

describe("an entry that was inserted is named", () => {
  test("past the trigger: it has no seal and waits for none", async () => {
    await smuggled();
    expect((await verified()).problems).toMatchObject([
      { kind: "inserted", eventId: expect.any(Number), sentence: expect.stringContaining("user.deleted, Marco") },
    ]);
  });

  test("with a time that is not its own: later entries were sealed before it", async () => {
    await seeding()`
      insert into events (account_id, at, actor_name, action, target_kind, target_name, source, request_id)
      values (${account.id}, now() - interval '30 days', 'Dana', 'user.deleted', 'user', 'Marco', 'browser', '')`;
    await allSealed();
    expect((await verified()).problems).toMatchObject([{ kind: "inserted", position: 11 }]);
  });

  test("with a time that had not come: no entry after it is taken for it", async () => {
    await seeding()`
      insert into events (account_id, at, actor_name, action, target_kind, target_name, source, request_id)
      values (${account.id}, now() + interval '30 days', 'Dana', 'user.deleted', 'user', 'Marco', 'browser', ''),
             (${account.id}, now(), 'Dana', 'user.changed', 'user', 'Lea', 'browser', '')`;
    await allSealed();
    expect((await verified()).problems).toMatchObject([
      { kind: "inserted", position: 11, sentence: expect.stringContaining("user.deleted, Marco") },
    ]);
  });
});

test("entries that changed places are named", async () => {
  await seeding()`
    update events set target_name = case id when ${id(2)} then '7' else '2' end where ${event()} in (${id(2)}, ${id(7)})`;
  expect((await verified()).problems).toMatchObject([{ kind: "edited", position: 2, eventId: id(2) }]);
});

test("a chain that was sealed anew verifies by itself, and not with the head that was kept", async () => {
  const kept = await logHead(database, account.id);
  await seeding()`update events set actor_name = 'Iris' where ${event()} = ${id(4)}`;
  await sealAnew();
  expect(await verified()).toMatchObject({ verified: 10, problems: [] });
  expect((await verified(kept ?? undefined)).problems).toMatchObject([{ kind: "rewritten", position: 10 }]);
});

test("what waits for its seal is counted, and is no problem", async () => {
  await seeding()`
    insert into events (account_id, actor_name, action, target_kind, target_name, source, request_id)
    select ${account.id}, 'Dana', 'user.changed', 'user', 'B', 'browser', '' from generate_series(1, 3)`;
  expect(await verified()).toMatchObject({ verified: 10, unsealed: 3, problems: [] });
});
