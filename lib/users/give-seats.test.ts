import { expect, test } from "vitest";
import type { z } from "zod";
import { newAccount, newUser } from "@/db/test/seed";
import { seeding } from "@/db/test/seed-client";
import { seatChoices } from "@/lib/catalog";
import { adminOf } from "@/lib/test/contexts";
import { refusalOf } from "@/lib/test/refusal-of";
import { type AddUserInput, addUser } from "./add-user";
import { addUsers } from "./add-users";
import { getUser } from "./get-user";
import { isPeopleRefused } from "./people-refused";
import { saveUser } from "./save-user";
import { setSeat } from "./set-seat";

const none = { remote_support: "none", service_desk: "none" } as const;
let people = 0;
const someone = (): z.output<typeof AddUserInput> => {
  const email = `person-${++people}@give-seats.example`;
  return { email, firstName: "Ana", lastName: "Silva", role: "agent", privileges: [], seats: none, takeFrom: [] };
};

const combinations = seatChoices.flatMap((remote_support) =>
  seatChoices.map((service_desk) => ({ remote_support, service_desk })),
);

test.each(combinations)(
  "somebody can have $remote_support of Remote Support and $service_desk of Service Desk, at once or later (R1)",
  async (seats) => {
    const account = await newAccount({ remoteSupport: { named: 2, shared: 1 }, serviceDesk: { named: 2, shared: 1 } });
    const ctx = adminOf(account);
    const added = await addUser(ctx, { ...someone(), seats });
    expect((await getUser(ctx, added)).seats).toEqual(seats);

    const before = await addUser(ctx, someone());
    const saved = await saveUser(ctx, { id: before.id, version: before.version, seats, takeFrom: [] });
    expect((await getUser(ctx, saved)).seats).toEqual(seats);
    const again = await saveUser(ctx, { id: saved.id, version: saved.version, seats: none, takeFrom: [] });
    expect((await getUser(ctx, again)).seats).toEqual(none);
  },
);

test("the Named seat after the last is refused, with the pool and the shortfall (R2, R4)", async () => {
  const account = await newAccount({ remoteSupport: { named: 2, shared: 0 } });
  const ctx = adminOf(account);
  await newUser(account.id, { remoteSupport: "named", status: "invited" });
  const named = { ...none, remote_support: "named" } as const;
  const last = await addUser(ctx, { ...someone(), seats: named });

  const refusal = await refusalOf(addUser(ctx, { ...someone(), seats: named }));
  expect(refusal.code).toBe("insufficient_seats");
  expect(refusal.details).toMatchObject({
    rows: [{ index: 0, code: "insufficient_seats" }],
    pools: [
      {
        product: "remote_support",
        seatType: "named",
        capacity: 2,
        assigned: 2,
        short: 1,
        lastGiven: { to: last.name, by: account.admin.name },
      },
    ],
  });
});

test("both products short at once are both named, and nothing of the save is written (R4)", async () => {
  const account = await newAccount({ remoteSupport: { named: 0, shared: 0 }, serviceDesk: { named: 0, shared: 4 } });
  const ctx = adminOf(account);
  const user = await addUser(ctx, someone());
  const seats = { remote_support: "shared", service_desk: "named" } as const;
  const refusal = await refusalOf(
    saveUser(ctx, { id: user.id, version: user.version, firstName: "Other", seats, takeFrom: [] }),
  );
  const details = isPeopleRefused(refusal.details) ? refusal.details : undefined;
  expect(details?.pools.map(({ product, seatType, short }) => [product, seatType, short])).toEqual([
    ["remote_support", "shared", 1],
    ["service_desk", "named", 1],
  ]);
  expect(await getUser(ctx, user)).toMatchObject({ version: user.version, firstName: "Ana", seats: none });
});

test("more agents than seats may share a pool (R3)", async () => {
  const account = await newAccount({ serviceDesk: { named: 0, shared: 1 } });
  const seats = { ...none, service_desk: "shared" } as const;
  const everybody = Array.from({ length: 15 }, () => ({ ...someone(), seats }));
  const { added } = await addUsers(adminOf(account), { people: everybody, takeFrom: [] });
  expect(added.map(({ email }) => email)).toEqual(everybody.map(({ email }) => email));
});

test("an assignment limit keeps further agents from a Shared pool, and nobody who is in it (R3)", async () => {
  const account = await newAccount({ remoteSupport: { named: 0, shared: 1 } });
  await seeding()`
    update seat_pools set assignment_limit = 2
    where account_id = ${account.id} and product = 'remote_support' and seat_type = 'shared'`;
  const seats = { ...none, remote_support: "shared" } as const;
  const [first] = [
    await newUser(account.id, { remoteSupport: "shared" }),
    await newUser(account.id, { remoteSupport: "shared" }),
  ];
  const refusal = await refusalOf(addUser(adminOf(account), { ...someone(), seats }));
  expect(refusal.details).toMatchObject({ pools: [{ seatType: "shared", assignmentLimit: 2, assigned: 2, short: 1 }] });
  const takeFrom = [{ id: first.id, version: 1, product: "remote_support" as const }];
  expect(await addUser(adminOf(account), { ...someone(), seats, takeFrom })).toBeDefined();
});

test("of several at once, those are named for whom there is no seat left (R4)", async () => {
  const account = await newAccount({ remoteSupport: { named: 2, shared: 0 } });
  const seats = { ...none, remote_support: "named" } as const;
  const everybody = Array.from({ length: 4 }, () => ({ ...someone(), seats }));
  const refusal = await refusalOf(addUsers(adminOf(account), { people: everybody, takeFrom: [] }));
  expect(refusal.details).toMatchObject({ rows: [{ index: 2 }, { index: 3 }], pools: [{ short: 2 }] });
});

test("somebody who has a seat can be saved when the pool is overfull (R4)", async () => {
  const account = await newAccount({ remoteSupport: { named: 0, shared: 0 } });
  const ctx = adminOf(account);
  const seated = await newUser(account.id, { remoteSupport: "named" });
  const saved = await saveUser(ctx, {
    id: seated.id,
    version: 1,
    lastName: "Okafor",
    seats: { remote_support: "named" },
    takeFrom: [],
  });
  expect(saved.version).toBe(2);
});

test("a seat is taken from one and given to another in one step, with the pool full (R4)", async () => {
  const account = await newAccount({ remoteSupport: { named: 1, shared: 0 }, serviceDesk: { named: 1, shared: 0 } });
  const ctx = adminOf(account);
  const holder = await newUser(account.id, { remoteSupport: "named", serviceDesk: "named" });
  const takeFrom = (["remote_support", "service_desk"] as const).map((product) => ({
    id: holder.id,
    version: 1,
    product,
  }));
  const seats = { remote_support: "named", service_desk: "named" } as const;
  const taker = await addUser(ctx, { ...someone(), seats, takeFrom });
  expect((await getUser(ctx, taker)).seats).toEqual(seats);
  expect((await getUser(ctx, holder)).seats).toEqual(none);
});

test("a seat whose holder was changed meanwhile is not taken, and nobody is given it", async () => {
  const account = await newAccount({ remoteSupport: { named: 1, shared: 0 } });
  const ctx = adminOf(account);
  const holder = await newUser(account.id, { remoteSupport: "named" });
  const other = await newUser(account.id);
  await saveUser(ctx, { id: holder.id, version: 1, firstName: "Renamed", takeFrom: [] });
  const refusal = await refusalOf(
    setSeat(ctx, {
      id: other.id,
      version: 1,
      product: "remote_support",
      seat: "named",
      takeFrom: [{ id: holder.id, version: 1, product: "remote_support" }],
    }),
  );
  expect(refusal.code).toBe("changed_meanwhile");
  expect(refusal.details).toMatchObject({
    rows: [{ index: 1, id: holder.id, changedBy: account.admin.name, current: { firstName: "Renamed", version: 2 } }],
    pools: [],
  });
  expect((await getUser(ctx, other)).seats).toEqual(none);
});
