import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import type { z } from "zod";
import { newAccount, newUser, type SeededAccount } from "@/db/test/seed";
import { seeding } from "@/db/test/seed-client";
import { grant } from "@/lib/access/grant";
import { agentWith, signIn, startSession } from "@/lib/seats/test/scene";
import { adminOf, managerOf } from "@/lib/test/contexts";
import { UserFilters } from "@/lib/users/user-filters";
import { BulkAccess, BulkSeats } from "./bulk-input";
import { foreseeBulk } from "./foresee-bulk";

type Deed = z.input<typeof BulkSeats>["deed"];
const give: Deed = { kind: "give", seats: { remote_support: "named" }, how: "add" };
const of = (people: readonly { id: string }[]) => ({ ids: people.map(({ id }) => id) });
const seats = (people: readonly { id: string }[], deed: Deed) => BulkSeats.parse({ selection: of(people), deed });
const access = (people: readonly { id: string }[], kind: "suspend" | "reactivate") =>
  BulkAccess.parse({ selection: of(people), deed: { kind } });
const everybody = { matching: UserFilters.parse({}), except: [] };

describe("giving seats", () => {
  let account: SeededAccount;
  let people: { id: string; name: string }[];
  beforeAll(async () => {
    account = await newAccount({ remoteSupport: { named: 3, shared: 3 } });
    people = [
      await newUser(account.id, { firstName: "Ana", lastName: "A", remoteSupport: "none" }),
      await newUser(account.id, { firstName: "Bea", lastName: "B", remoteSupport: "named" }),
      await newUser(account.id, { firstName: "Cem", lastName: "C", remoteSupport: "shared" }),
      await newUser(account.id, { firstName: "Dov", lastName: "D", status: "suspended" }),
      await newUser(account.id, { firstName: "Eli", lastName: "E", status: "invited", serviceDesk: "named" }),
    ];
  });

  test("to add: who gains a seat, who has it, who keeps another one, and who is suspended", async () => {
    const foreseen = await foreseeBulk(adminOf(account), seats(people, give));
    const product = "remote_support";
    expect(foreseen).toMatchObject({ selected: 5, people: 2, clearing: 0, freed: 0, ended: 0 });
    expect(foreseen.seats).toEqual([
      { product, had: "none", wanted: "named", gets: "named", late: false, people: 2, names: ["Ana A", "Eli E"] },
      { product, had: "named", wanted: "named", gets: "named", late: false, people: 1, names: ["Bea B"] },
      { product, had: "shared", wanted: "named", gets: "shared", late: false, people: 1, names: ["Cem C"] },
    ]);
    expect(foreseen.skipped).toEqual([{ why: "suspended", people: 1, names: ["Dov D"] }]);
    expect(foreseen.pools).toEqual([{ product, seatType: "named", free: 2, needed: 2 }]);
  });

  test("to replace: who has the other seat of the product changes too, and seats of other products stay", async () => {
    const foreseen = await foreseeBulk(adminOf(account), seats(people, { ...give, how: "replace", order: "name" }));
    expect(foreseen.people).toBe(2);
    expect(foreseen.pools).toMatchObject([{ free: 2, needed: 3 }]);
    const told = foreseen.seats.map(({ had, gets, late, names }) => ({ had, gets, late, names }));
    expect(told).toEqual([
      { had: "none", gets: "named", late: false, names: ["Ana A"] },
      { had: "shared", gets: "named", late: false, names: ["Cem C"] },
      { had: "named", gets: "named", late: false, names: ["Bea B"] },
      { had: "none", gets: "none", late: true, names: ["Eli E"] },
    ]);
  });

  test("of two products at once each is counted by itself, a person once", async () => {
    const both: Deed = { ...give, seats: { remote_support: "named", service_desk: "shared" } };
    const foreseen = await foreseeBulk(adminOf(account), seats(people, both));
    expect(foreseen.people).toBe(4);
    const gains = foreseen.seats.filter(({ had, gets }) => had !== gets);
    expect(gains.map(({ product, people: many }) => [product, many])).toEqual([
      ["remote_support", 2],
      ["service_desk", 3],
    ]);
  });
});

describe("too few seats", () => {
  let account: SeededAccount;
  let people: { id: string }[];
  beforeAll(async () => {
    account = await newAccount({ remoteSupport: { named: 2, shared: 1 }, serviceDesk: { named: 0, shared: 0 } });
    people = [];
    for (const [firstName, minutes] of [
      ["Ana", 30],
      ["Bea", 10],
      ["Cem", null],
      ["Dov", 20],
    ] as const) {
      const user = await newUser(account.id, { firstName, lastName: "X" });
      if (minutes)
        await seeding()`update users set last_active_at = now() - ${minutes} * interval '1 minute' where id = ${user.id}`;
      people.push(user);
    }
  });
  const told = async (deed: Deed) => {
    const foreseen = await foreseeBulk(adminOf(account), seats(people, deed));
    return {
      people: foreseen.people,
      seats: foreseen.seats.map(({ gets, late, names }) => [gets, late, names.toSorted()]),
    };
  };

  test("the first by last active get one, the latest before all, who never was last", async () => {
    expect(await told(give)).toEqual({
      people: 2,
      seats: [
        ["named", false, ["Bea X", "Dov X"]],
        ["none", true, ["Ana X", "Cem X"]],
      ],
    });
  });

  test("or the first by name", async () => {
    expect((await told({ ...give, order: "name" })).seats).toEqual([
      ["named", false, ["Ana X", "Bea X"]],
      ["none", true, ["Cem X", "Dov X"]],
    ]);
  });

  test("or the others share", async () => {
    expect(await told({ ...give, rest: "shared" })).toEqual({
      people: 4,
      seats: [
        ["named", false, ["Bea X", "Dov X"]],
        ["shared", true, ["Ana X", "Cem X"]],
      ],
    });
  });

  test("unless there is nothing to share: a plan without Shared seats, or a limit", async () => {
    const desk: Deed = { ...give, seats: { service_desk: "named" }, rest: "shared" };
    expect(await told(desk)).toMatchObject({ people: 0, seats: [["none", true, expect.anything()]] });
    expect(await told({ ...give, seats: { service_desk: "shared" } })).toMatchObject({ people: 0 });
    await seeding()`
      update seat_pools set assignment_limit = 1 where account_id = ${account.id} and product = 'remote_support' and seat_type = 'shared'`;
    expect(await told({ ...give, rest: "shared" })).toEqual({
      people: 3,
      seats: [
        ["named", false, ["Bea X", "Dov X"]],
        ["shared", true, ["Ana X"]],
        ["none", true, ["Cem X"]],
      ],
    });
  });
});

test("removing says who loses which seat, and what becomes of the occupied ones (R12)", async () => {
  const account = await newAccount({ remoteSupport: { named: 5, shared: 5 }, serviceDesk: { named: 5, shared: 5 } });
  const connected = await agentWith(account);
  const waiting = await agentWith(account);
  const idle = await agentWith(account);
  const named = await agentWith(account, "named");
  await startSession(connected, { connected: true });
  await startSession(connected);
  await startSession(waiting);
  await startSession(named, { connected: true });
  await signIn(named);
  const people = [connected, waiting, idle, named].map(({ actor }) => actor);
  const removed = await foreseeBulk(adminOf(account), seats(people, { kind: "remove", products: ["remote_support"] }));
  expect(removed).toMatchObject({ people: 4, clearing: 1, freed: 1, ended: 2 });
  expect(removed.seats.map(({ had, gets, people: many }) => [had, gets, many])).toEqual([
    ["named", "none", 1],
    ["shared", "none", 3],
  ]);
  expect(await foreseeBulk(adminOf(account), access(people, "suspend"))).toMatchObject({
    people: 4,
    clearing: 1,
    freed: 1,
    ended: 3,
  });
  const replaced = await foreseeBulk(adminOf(account), seats(people, { ...give, how: "replace" }));
  expect(replaced).toMatchObject({ people: 3, clearing: 0, freed: 2, ended: 0 });
});

test("suspending passes over whoever is suspended and oneself; reactivating whoever is not", async () => {
  const account = await newAccount();
  const active = await newUser(account.id, { firstName: "Ana", lastName: "A", remoteSupport: "named" });
  const suspended = await newUser(account.id, { firstName: "Bea", lastName: "B", status: "suspended" });
  const people = [active, suspended, account.admin];
  const out = await foreseeBulk(adminOf(account), access(people, "suspend"));
  expect(out).toMatchObject({
    selected: 3,
    people: 1,
    skipped: [
      { why: "suspended", names: ["Bea B"] },
      { why: "yourself", names: [account.admin.name] },
    ],
  });
  expect(out.seats.filter(({ had, gets }) => had !== gets)).toMatchObject([{ had: "named", gets: "none", people: 1 }]);
  const back = await foreseeBulk(adminOf(account), access(people, "reactivate"));
  expect(back).toMatchObject({ people: 1, skipped: [{ why: "not_suspended", people: 2 }], seats: [] });
});

test("of a manager's selection everybody but agents is passed over, by name (R18)", async () => {
  const account = await newAccount();
  const agent = await newUser(account.id);
  const boss = await newUser(account.id, { role: "manager", firstName: "Bo", lastName: "Ss" });
  const { db, actor } = await managerOf(account, "manage_seats", "add_delete_users");
  const ctx = grant(db, actor, "manage_seats");
  const foreseen = await foreseeBulk(ctx, seats([agent, boss], give));
  expect(foreseen).toMatchObject({ people: 1, skipped: [{ why: "agents_only", names: ["Bo Ss"] }] });
  const out = await foreseeBulk(grant(db, actor, "add_delete_users"), access([agent, boss], "suspend"));
  expect(out).toMatchObject({ people: 1, skipped: [{ why: "agents_only", people: 1 }] });
});

test("another account's people are answered like unknown ones (R17)", async () => {
  const [account, other] = [await newAccount(), await newAccount()];
  const own = await newUser(account.id);
  const stranger = await newUser(other.id);
  const foreseen = await foreseeBulk(adminOf(account), seats([own, stranger], give));
  expect(foreseen).toEqual(await foreseeBulk(adminOf(account), seats([own, { id: randomUUID() }], give)));
  expect(foreseen.selected).toBe(1);
});

test("all that match are those of the filters, but for the ones left out", async () => {
  const account = await newAccount({ remoteSupport: { named: 50, shared: 3 } });
  const people = [];
  for (let n = 0; n < 30; n++) people.push(await newUser(account.id, { firstName: "Zoe" }));
  await newUser(account.id, { firstName: "Ana" });
  const ctx = adminOf(account);
  const matching = { q: "zoe", page: "2" };
  const all = BulkSeats.parse({ selection: { matching }, deed: give });
  expect(await foreseeBulk(ctx, all)).toMatchObject({ selected: 30, people: 30 });
  const but = { matching, except: people.slice(0, 3).map(({ id }) => id) };
  expect((await foreseeBulk(ctx, BulkSeats.parse({ selection: but, deed: give }))).people).toBe(27);
});

test("10,000 people who want the last seats of two products are put in line within the time of a statement", async () => {
  const account = await newAccount({ remoteSupport: { named: 3, shared: 0 }, serviceDesk: { named: 2, shared: 7 } });
  await seeding()`
    insert into users (account_id, email, role, last_active_at)
    select ${account.id}, n || '@queue.example', 'agent', now() - n * interval '1 minute' from generate_series(1, 10000) n`;
  const deed: Deed = { ...give, seats: { remote_support: "named", service_desk: "named" }, rest: "shared" };
  const all = BulkSeats.parse({ selection: { matching: { role: "agent" } }, deed });
  const foreseen = await foreseeBulk(adminOf(account), all);
  const told = foreseen.seats.map(({ product, gets, late, people }) => [product, gets, late, people]);
  expect(foreseen).toMatchObject({ selected: 10_000, people: 10_000 });
  expect(told).toEqual([
    ["remote_support", "named", false, 3],
    ["remote_support", "none", true, 9997],
    ["service_desk", "named", false, 2],
    ["service_desk", "shared", true, 9998],
  ]);
  expect(foreseen.seats[0]?.names.map((name) => name.split("@")[0])).toEqual(["1", "2", "3"]);
});

test("10,000 people who lose what they were given a moment ago are counted within the time of a statement", async () => {
  const account = await newAccount({ remoteSupport: { named: 0, shared: 3000 } });
  await seeding()`analyze seat_assignments, shared_seats`; // what is given from here on, the planner knows nothing of
  await seeding()`
    with people as (
      insert into users (account_id, email, role)
      select ${account.id}, n || '@given.example', 'agent' from generate_series(1, 10000) n returning id),
    given as (
      insert into seat_assignments (account_id, user_id, product, seat_type)
      select ${account.id}::uuid, id, product, 'shared' from people, unnest(array['remote_support', 'service_desk']) product)
    update shared_seats s
    set state = 'in_use', user_id = p.id, occupancy_id = gen_random_uuid(), since = now()
    from (select id, row_number() over () as no from people) p
    where s.account_id = ${account.id} and s.product = 'remote_support' and s.seat_no = p.no`;
  const deed: Deed = { kind: "remove", products: ["remote_support", "service_desk"] };
  const all = BulkSeats.parse({ selection: { matching: { role: "agent" } }, deed });
  expect(await foreseeBulk(adminOf(account), all)).toMatchObject({
    people: 10_000,
    clearing: 0,
    freed: 3000,
    ended: 0,
  });
});

test("of more than 10,000 people nothing is foreseen", async () => {
  const account = await newAccount();
  await seeding()`
    insert into users (account_id, email, role) select ${account.id}, n || '@crowd.example', 'agent' from generate_series(1, 10001) n`;
  const asked = foreseeBulk(adminOf(account), { selection: everybody, deed: { kind: "suspend" } });
  await expect(asked).rejects.toMatchObject({ code: "invalid_input", message: expect.stringContaining("10,000") });
});
