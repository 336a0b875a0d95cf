import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import type { z } from "zod";
import { newAccount, newUser, type SeededAccount } from "@/db/test/seed";
import { seeding } from "@/db/test/seed-client";
import { type Context, grant } from "@/lib/access/grant";
import { setCapacity } from "@/lib/subscription/set-capacity";
import { adminOf, managerOf } from "@/lib/test/contexts";
import { refusalOf } from "@/lib/test/refusal-of";
import { getUser } from "@/lib/users/get-user";
import { savePeople } from "@/lib/users/save-people";
import { applyBulk } from "./apply-bulk";
import { type Bulk, BulkAccess, BulkSeats } from "./bulk-input";
import { foreseeBulk } from "./foresee-bulk";

const give: z.input<typeof BulkSeats>["deed"] = { kind: "give", seats: { remote_support: "named" }, how: "add" };
const giveTo = (ids: string[], more: object = {}) =>
  BulkSeats.parse({ selection: { ids }, deed: { ...give, ...more } });

/** Sees what a change does, then does it, with what happens in between. */
async function seeAndApply(ctx: Context<"manage_seats">, bulk: Bulk, between?: () => Promise<unknown>) {
  const { digest } = await foreseeBulk(ctx, bulk);
  await between?.();
  return applyBulk(ctx, { ...bulk, digest });
}

const peopleOf = async (account: SeededAccount, many: number, options: Parameters<typeof newUser>[1] = {}) => {
  const people = [];
  for (let n = 0; n < many; n++) people.push((await newUser(account.id, options)).id);
  return people;
};

const seatsOf = (account: SeededAccount) =>
  seeding()<{ user_id: string; product: string; seat_type: string }[]>`
    select user_id, product, seat_type from seat_assignments where account_id = ${account.id} order by user_id, product`;
const eventsOf = (account: SeededAccount) =>
  seeding()`select target_id, change_id, after from events where account_id = ${account.id}`;

test("what was foreseen is done, to exactly those people, under one change id", async () => {
  const account = await newAccount({ remoteSupport: { named: 2, shared: 1 } });
  const ids = await peopleOf(account, 4);
  await seeding()`update users set last_active_at = now() where id = any(${ids.slice(2)})`;
  const done = await seeAndApply(adminOf(account), giveTo(ids, { rest: "shared" }));
  expect(done.people).toBe(4);
  const seats = await seatsOf(account);
  const with_ = (type: string) => seats.filter(({ seat_type }) => seat_type === type).map(({ user_id }) => user_id);
  expect(with_("named")).toEqual(ids.slice(2).toSorted());
  expect(with_("shared")).toEqual(ids.slice(0, 2).toSorted());
  const events = await eventsOf(account);
  expect(new Set(events.map(({ change_id }) => change_id))).toEqual(new Set([done.changeId]));
  expect(events).toHaveLength(4);
});

test.each(["suspend", "reactivate"] as const)(
  "all that match are told to %s, but for the ones left out",
  async (kind) => {
    const account = await newAccount();
    const status = kind === "suspend" ? "active" : "suspended";
    const ids = await peopleOf(account, 5, { status });
    const selection = { matching: { role: "agent" }, except: ids.slice(0, 2) };
    const bulk = BulkAccess.parse({ selection, deed: { kind } });
    const ctx = adminOf(account);
    const { digest } = await foreseeBulk(ctx, bulk);
    expect(await applyBulk(ctx, { ...bulk, digest })).toMatchObject({ people: 3 });
    const rows = await seeding()`select id, status from users where account_id = ${account.id} and id = any(${ids})`;
    expect(rows.filter((row) => row.status === status).map(({ id }) => id)).toEqual(
      expect.arrayContaining(ids.slice(0, 2)),
    );
    expect(rows.filter((row) => row.status !== status)).toHaveLength(3);
  },
);

test("seats are removed, of the products that were named", async () => {
  const account = await newAccount();
  const ids = await peopleOf(account, 3, { remoteSupport: "named", serviceDesk: "shared" });
  const deed = { kind: "remove", products: ["remote_support"] } as const;
  await seeAndApply(adminOf(account), BulkSeats.parse({ selection: { ids }, deed }));
  expect((await seatsOf(account)).map(({ product }) => product)).toEqual(Array(3).fill("service_desk"));
});

const moved: [string, (account: SeededAccount, ids: string[]) => Promise<unknown>][] = [
  [
    "somebody of them was changed",
    (account, [id = ""]) => savePeople(adminOf(account), [{ id, version: 1, firstName: "New" }]),
  ],
  [
    "somebody of them was deleted",
    (account, [id = ""]) => savePeople(adminOf(account), [{ id, version: 1, delete: true }]),
  ],
  [
    "somebody else took the last seat",
    async (account) => {
      const { id } = await newUser(account.id);
      await savePeople(adminOf(account), [{ id, version: 1, seats: { remote_support: "named" } }]);
    },
  ],
  [
    "seats were taken off the plan",
    (account) => setCapacity(adminOf(account), [{ product: "remote_support", seatType: "named", capacity: 2 }]),
  ],
];
test.each(moved)("nothing is written when %s since it was foreseen", async (_what, between) => {
  const account = await newAccount({ remoteSupport: { named: 3, shared: 1 } });
  const ids = await peopleOf(account, 3);
  const bulk = giveTo(ids);
  const refusal = await refusalOf(seeAndApply(adminOf(account), bulk, () => between(account, ids)));
  expect(refusal.code).toBe("changed_meanwhile");
  const held = await seatsOf(account);
  expect(held.filter(({ user_id }) => ids.includes(user_id))).toEqual([]);
  // Counted again it is done.
  expect((await seeAndApply(adminOf(account), bulk)).people).toBeGreaterThan(0);
});

test("a decision is not applied to another question than it was made for", async () => {
  const account = await newAccount();
  const ids = await peopleOf(account, 2);
  const { digest } = await foreseeBulk(adminOf(account), giveTo(ids));
  const other = { ...giveTo(ids.slice(0, 1)), digest };
  expect((await refusalOf(applyBulk(adminOf(account), other))).code).toBe("changed_meanwhile");
  const shared = { ...giveTo(ids, { seats: { remote_support: "shared" } }), digest };
  expect((await refusalOf(applyBulk(adminOf(account), shared))).code).toBe("changed_meanwhile");
  expect(await seatsOf(account)).toEqual([]);
});

test("a manager changes the agents of a selection, and loses it with the privilege (R18)", async () => {
  const account = await newAccount();
  const agents = await peopleOf(account, 2);
  const boss = await newUser(account.id, { role: "manager" });
  const { db, actor } = await managerOf(account, "manage_seats");
  const ctx = grant(db, actor, "manage_seats");
  const bulk = giveTo([...agents, boss.id]);
  expect(await seeAndApply(ctx, bulk)).toMatchObject({ people: 2 });
  expect((await seatsOf(account)).map(({ user_id }) => user_id)).toEqual(agents.toSorted());
  const { digest } = await foreseeBulk(ctx, giveTo(agents, { how: "replace", seats: { remote_support: "shared" } }));
  await savePeople(adminOf(account), [{ id: actor.id, version: 1, privileges: [] }]);
  const again = { ...giveTo(agents, { how: "replace", seats: { remote_support: "shared" } }), digest };
  expect((await refusalOf(applyBulk(ctx, again))).code).toBe("not_allowed");
});

test("nobody of another account is ever changed (R17)", async () => {
  const [account, other] = [await newAccount(), await newAccount()];
  const stranger = await newUser(other.id);
  const own = await newUser(account.id);
  await seeAndApply(adminOf(account), giveTo([stranger.id, own.id, randomUUID()]));
  expect((await getUser(adminOf(other), stranger)).version).toBe(1);
  expect(await seatsOf(other)).toEqual([]);
  expect(await seatsOf(account)).toHaveLength(1);
});
