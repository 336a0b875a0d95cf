import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import { newAccount, newUser, type SeededAccount } from "@/db/test/seed";
import { seeding } from "@/db/test/seed-client";
import { adminOf } from "@/lib/test/contexts";
import { AuditFilters } from "./audit-filters";
import { countNewer } from "./count-newer";
import { findPeople } from "./find-people";
import { entriesOnPage, listEvents } from "./list-events";

let account: SeededAccount;
beforeEach(async () => {
  account = await newAccount();
});

type Wanted = {
  action?: string;
  actor?: string;
  person?: string;
  source?: string;
  hoursAgo?: number;
  change?: string;
  request?: string;
};

/** An event as it would have been written so many hours ago; all of one call in one statement. */
async function happened(...wanted: Wanted[]) {
  await seeding()`
    insert into events (account_id, at, actor_id, actor_name, action, target_kind, target_id, target_name, source, request_id, change_id)
    select ${account.id}, now() - coalesce(("hoursAgo")::float8, 0) * interval '1 hour', actor, 'Somebody', coalesce(action, 'user.changed'),
           'user', person, coalesce(action, 'user.changed'), coalesce(source, 'browser'), coalesce(request, ''),
           coalesce(change, gen_random_uuid())
      from jsonb_to_recordset(${seeding().json(wanted)})
        as w (action text, actor uuid, person text, source text, "hoursAgo" float8, change uuid, request text)`;
}

/** The nth person of a test. */
const idOf = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, "0")}`;
const many = (count: number, wanted: (n: number) => Wanted) =>
  happened(...Array.from({ length: count }, (_, n) => wanted(n)));
const page = (question: Record<string, string>, of = account) => listEvents(adminOf(of), AuditFilters.parse(question));
const actions = async (question: Record<string, string>) =>
  (await page(question)).entries.flatMap(({ events }) => events.map(({ action }) => action));

describe("pages", () => {
  test("hold still whatever is written meanwhile: each entry is read exactly once, newest first", async () => {
    await many(2 * entriesOnPage + 7, (n) => ({ hoursAgo: n + 1, person: idOf(n) }));
    const read: (string | null)[] = [];
    let before: string | null = null;
    do {
      const { entries, older } = await page(before ? { before } : {});
      read.push(...entries.flatMap(({ events }) => events.map(({ targetId }) => targetId)));
      await happened({ person: idOf(999_999) });
      before = older;
    } while (before);
    expect(read).toEqual(Array.from({ length: 2 * entriesOnPage + 7 }, (_, n) => idOf(n)));
  });

  test("lead back: newer entries are those before it in the list, and the newest page has nothing newer", async () => {
    await many(2 * entriesOnPage + 7, (n) => ({ hoursAgo: n + 1 }));
    const first = await page({});
    const second = await page({ before: first.older ?? "" });
    const third = await page({ before: second.older ?? "" });
    expect([first.newer, third.older, third.entries.length]).toEqual([null, null, 7]);
    expect(await page({ after: third.newer ?? "" })).toMatchObject({ entries: second.entries, older: second.older });
    expect(await page({ after: second.newer ?? "" })).toMatchObject({ entries: first.entries, newer: null });
  });

  test("may be shorter: the newest alone, and the rest behind them", async () => {
    await many(entriesOnPage, (n) => ({ hoursAgo: n + 1 }));
    const { entries } = await page({});
    const short = await listEvents(adminOf(account), AuditFilters.parse({}), 5);
    expect(short.entries).toEqual(entries.slice(0, 5));
    expect((await page({ before: short.older ?? "" })).entries).toEqual(entries.slice(5));
  });

  test("events of one microsecond are not lost between two pages", async () => {
    await many(entriesOnPage + 20, () => ({ hoursAgo: 1 }));
    const first = await page({});
    const second = await page({ before: first.older ?? "" });
    const ids = [...first.entries, ...second.entries].flatMap(({ events }) => events.map(({ id }) => id));
    expect(new Set(ids).size).toBe(entriesOnPage + 20);
  });

  test("what was written after a page is counted, as far as it matches", async () => {
    await happened({ action: "seat.cleared", hoursAgo: 1 });
    const [top] = (await page({})).entries;
    await happened({ action: "seat.cleared" }, { action: "user.added" }, { action: "user.added" });
    const newer = (question: Record<string, string>) =>
      countNewer(adminOf(account), AuditFilters.parse({ ...question, after: top?.place }));
    expect([await newer({}), await newer({ action: "user.added" })]).toEqual([{ newer: 3 }, { newer: 2 }]);
  });
});

describe("a change of many", () => {
  test("is one entry with its numbers, as far as it matches; within the change each is one", async () => {
    const change = randomUUID();
    await happened(
      ...Array.from({ length: 12 }, (_, n) => ({
        change,
        action: n < 2 ? "user.suspended" : "user.changed",
        person: idOf(n),
      })),
    );
    await happened({ action: "user.added" });
    const { entries } = await page({});
    expect(entries).toMatchObject([
      { counts: { "user.added": 1 }, changeSize: 1 },
      { counts: { "user.suspended": 2, "user.changed": 10 }, changeSize: 12 },
    ]);
    expect(entries[1]?.events).toHaveLength(3);
    expect((await page({ action: "user.suspended" })).entries).toMatchObject([
      { counts: { "user.suspended": 2 }, changeSize: 12 },
    ]);
    const within = (await page({ change })).entries;
    expect(within.map(({ changeSize }) => changeSize)).toEqual(Array(12).fill(12));
    expect(new Set(within.flatMap(({ events }) => events.map(({ id }) => id))).size).toBe(12);
  });

  test("of more than a page is read to its end", async () => {
    const change = randomUUID();
    await many(entriesOnPage + 5, () => ({ change }));
    const first = await page({ change });
    const second = await page({ change, before: first.older ?? "" });
    expect([first.entries.length, second.entries.length, second.older]).toEqual([entriesOnPage, 5, null]);
    expect(await page({ change, after: second.newer ?? "" })).toMatchObject({ entries: first.entries });
  });
});

describe("filters", () => {
  test("by actor, action, group of actions, person, source, request and each other", async () => {
    const [dana, iris] = [randomUUID(), randomUUID()];
    const marco = randomUUID();
    await happened(
      { action: "seat.cleared", actor: dana, person: marco, hoursAgo: 1 },
      { action: "user.changed", actor: dana, person: iris, request: "r-1", hoursAgo: 2 },
      { action: "seat.cleared", actor: marco, person: marco, source: "api", hoursAgo: 3 },
      { action: "seat.reclaimed", person: marco, source: "system", hoursAgo: 4 },
      { action: "user.added", person: marco, source: "command_line", hoursAgo: 5 },
    );
    expect(await actions({ actor: dana })).toEqual(["seat.cleared", "user.changed"]);
    expect(await actions({ actor: "openseat" })).toEqual(["seat.reclaimed"]);
    expect(await actions({ actor: "command-line" })).toEqual(["user.added"]);
    expect(await actions({ actor: "openseat", source: "browser" })).toEqual([]);
    expect(await actions({ action: "seat.cleared" })).toEqual(["seat.cleared", "seat.cleared"]);
    expect(await actions({ action: "people" })).toEqual(["user.changed", "user.added"]);
    expect(await actions({ person: marco })).toEqual(["seat.cleared", "seat.cleared", "seat.reclaimed", "user.added"]);
    expect(await actions({ source: "browser" })).toEqual(["seat.cleared", "user.changed"]);
    expect(await actions({ request: "r-1" })).toEqual(["user.changed"]);
    expect(await actions({ person: marco, actor: dana })).toEqual(["seat.cleared"]);
    expect(await actions({ person: marco, action: "seats", source: "api" })).toEqual(["seat.cleared"]);
    expect(await actions({ action: "user.added", source: "browser" })).toEqual([]);
  });

  test("by time: the last 30 days unless told otherwise, chosen days as the company's clocks count them", async () => {
    await happened({ action: "user.added", hoursAgo: 31 * 24 }, { action: "seat.cleared", hoursAgo: 2 * 24 });
    expect(await actions({})).toEqual(["seat.cleared"]);
    expect(await actions({ range: "24h" })).toEqual([]);
    expect(await actions({ range: "all" })).toEqual(["seat.cleared", "user.added"]);
    await seeding()`
      insert into events (account_id, at, actor_name, action, target_kind, target_name, source, request_id)
      values (${account.id}, '2025-03-01T23:30:00Z', 'A', 'user.deleted', 'user', 'B', 'browser', '')`;
    const days = { range: "days", from: "2025-03-02", to: "2025-03-02" };
    expect(await actions(days)).toEqual([]);
    await seeding()`update accounts set time_zone = 'Europe/Berlin' where id = ${account.id}`;
    expect(await actions(days)).toEqual(["user.deleted"]);
    expect((await page({})).since).toBe("2025-03-01T23:30:00.000Z");
  });

  test.each([
    ["Europe/Berlin", "2025-10-26", ["2025-10-25T21:59:59Z"], ["2025-10-25T22:00:00Z", "2025-10-26T22:59:59Z"]],
    ["Europe/Berlin", "2025-03-30", ["2025-03-30T22:00:00Z"], ["2025-03-29T23:00:00Z", "2025-03-30T21:59:59Z"]],
    ["Pacific/Kiritimati", "2025-06-02", ["2025-06-02T10:00:00Z"], ["2025-06-01T10:00:00Z", "2025-06-02T09:59:59Z"]],
    ["America/St_Johns", "2025-06-02", ["2025-06-02T02:29:59Z"], ["2025-06-02T02:30:00Z", "2025-06-03T02:29:59Z"]],
  ])(
    "a day in %s, %s, begins and ends where its clocks say, also when they are set",
    async (zone, day, not, within) => {
      await seeding()`update accounts set time_zone = ${zone} where id = ${account.id}`;
      for (const [action, times] of Object.entries({ "user.added": not, "user.deleted": within }))
        await seeding()`
        insert into events (account_id, at, actor_name, action, target_kind, target_name, source, request_id)
        select ${account.id}, at, 'A', ${action}, 'user', 'B', 'browser', '' from unnest(${times}::timestamptz[]) at`;
      expect(await actions({ range: "days", from: day, to: day })).toEqual(["user.deleted", "user.deleted"]);
    },
  );

  test("what nobody knows is left out, whatever it is", async () => {
    await happened({ action: "user.added" });
    const nonsense = {
      actor: "x",
      action: "y'",
      person: "0",
      source: "z",
      range: "ever",
      from: "2025-02-31",
    };
    expect(await actions({ ...nonsense, before: "2025-13-01T00:00:00.000000Z_z", change: "1" })).toEqual([
      "user.added",
    ]);
    const beginning = "0000-01-01";
    const more = { action: "constructor", request: "\0", range: "days", from: beginning, to: beginning };
    const before = `${beginning}T00:00:00.000000Z_${account.id}`;
    expect(await actions({ ...more, before, after: before })).toEqual(["user.added"]);
  });
});

test("another account's events are never read, counted or found (R17)", async () => {
  const other = await newAccount();
  const [actor, person, change] = [account.admin.id, randomUUID(), randomUUID()];
  await happened({ actor, person, change, request: "r-2", action: "user.added" });
  const questions: Record<string, string>[] = [
    {},
    { actor },
    { person },
    { change },
    { request: "r-2" },
    { action: "user.added" },
    { source: "browser" },
  ];
  for (const question of questions) {
    expect((await page(question)).entries).toHaveLength(1);
    expect(await page(question, other)).toMatchObject({ entries: [], since: null });
    expect(await countNewer(adminOf(other), AuditFilters.parse(question))).toEqual({ newer: 0 });
  }
  expect(await findPeople(adminOf(other), { q: account.admin.name })).toEqual([]);
});

test("people are found by parts of name and address, deleted ones too", async () => {
  const gone = await newUser(account.id, { firstName: "Priya", lastName: "Natarajan" });
  await seeding()`update users set deleted_at = now(), email = '' where id = ${gone.id}`;
  expect(await findPeople(adminOf(account), { q: "nata PRI" })).toMatchObject([
    { name: "Priya Natarajan", gone: true },
  ]);
  expect(await findPeople(adminOf(account), { q: "100%" })).toEqual([]);
});
