import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { newAccount, newUser, type SeededAccount } from "@/db/test/seed";
import { seeding } from "@/db/test/seed-client";
import { agentWith, broken, startSession } from "@/lib/seats/test/scene";
import { adminOf, managerOf } from "@/lib/test/contexts";
import { refusalOf } from "@/lib/test/refusal-of";
import { getUser } from "@/lib/users/get-user";
import { type PersonEdit, savePeople } from "@/lib/users/save-people";
import { setSeat } from "@/lib/users/set-seat";
import { recentChanges } from "./recent-changes";
import { undoChange } from "./undo-change";

type Change = Omit<PersonEdit, "id" | "version">;
const named: Change = { seats: { remote_support: "named" } };

async function peopleOf(account: SeededAccount, many = 3) {
  const people = [];
  for (let n = 0; n < many; n++)
    people.push(await newUser(account.id, { remoteSupport: "shared", serviceDesk: "named" }));
  return people;
}

/** Changes people who have never been changed; answers the change's id. */
async function change(account: SeededAccount, people: { id: string }[], what: Change) {
  const { changeId } = await savePeople(
    adminOf(account),
    people.map(({ id }) => ({ id, version: 1, ...what })),
  );
  return changeId ?? "";
}

const had = { seats: { remote_support: "shared", service_desk: "named" }, status: "active" };
const back = { skip: [] };

test.each<[string, Change]>([
  ["seats", { seats: { remote_support: "named", service_desk: "none" } }],
  ["a suspension, with the seats that it took", { status: "suspended" }],
  ["names and roles", { firstName: "Other", role: "manager", privileges: ["manage_seats"] }],
])("undoing %s gives everybody back what they had, as a change of its own", async (_what, changed) => {
  const account = await newAccount();
  const people = await peopleOf(account);
  const ctx = adminOf(account);
  const before = await Promise.all(people.map((person) => getUser(ctx, person)));
  const changeId = await change(account, people, changed);
  const undone = await undoChange(ctx, { changeId, ...back });
  expect(undone).toEqual({ people: 3, changeId: expect.any(String) });
  expect(undone.changeId).not.toBe(changeId);
  for (const was of before) {
    const { version, ...is } = await getUser(ctx, was);
    const { version: _seen, ...facts } = was;
    expect(is).toEqual({ ...facts });
    expect(version).toBe(3);
  }
  const events = await seeding()`select actor_id from events where change_id = ${undone.changeId}`;
  expect(events.map(({ actor_id }) => actor_id)).toEqual(Array(3).fill(account.admin.id));
});

test("an undone reactivation suspends again, and an undo can be undone", async () => {
  const account = await newAccount();
  const person = await newUser(account.id, { status: "suspended" });
  const ctx = adminOf(account);
  const changeId = await change(account, [person], { status: "active" });
  const undone = await undoChange(ctx, { changeId, ...back });
  expect((await getUser(ctx, person)).status).toBe("suspended");
  await undoChange(ctx, { changeId: undone.changeId ?? "", ...back });
  expect((await getUser(ctx, person)).status).toBe("active");
});

test("a single change from a row is undone like one of many", async () => {
  const account = await newAccount();
  const person = await newUser(account.id);
  const ctx = adminOf(account);
  const change = { id: person.id, version: 1, product: "remote_support", seat: "named" } as const;
  const { changeId } = await setSeat(ctx, { ...change, takeFrom: [] });
  await undoChange(ctx, { changeId: changeId ?? "", ...back });
  expect((await getUser(ctx, person)).seats.remote_support).toBe("none");
});

test("who was changed since is named and nothing is done; passed over when asked", async () => {
  const account = await newAccount();
  const people = await peopleOf(account);
  const [first] = people;
  if (!first) throw new Error("nobody");
  const ctx = adminOf(account);
  const changeId = await change(account, people, named);
  await savePeople(ctx, [{ id: first.id, version: 2, firstName: "Later" }]);
  const refusal = await refusalOf(undoChange(ctx, { changeId, ...back }));
  expect(refusal).toMatchObject({ code: "changed_meanwhile", details: { moved: [{ id: first.id }], left: 2 } });
  for (const person of people) expect((await getUser(ctx, person)).seats.remote_support).toBe("named");
  expect(await undoChange(ctx, { changeId, skip: [first.id] })).toMatchObject({ people: 2 });
  expect(await getUser(ctx, first)).toMatchObject({ firstName: "Later", seats: { remote_support: "named" } });
  expect((await refusalOf(undoChange(ctx, { changeId, skip: [first.id] }))).code).toBe("nothing_to_undo");
});

test("nothing is left to undo after 24 hours, of what was added or deleted, or of an id that nobody knows", async () => {
  const account = await newAccount();
  const ctx = adminOf(account);
  const old = await change(account, await peopleOf(account), named);
  await seeding()`update events set at = at - interval '24 hours' where change_id = ${old}`;
  const deleted = await change(account, await peopleOf(account), { delete: true });
  for (const changeId of [old, deleted, randomUUID()]) {
    expect((await refusalOf(undoChange(ctx, { changeId, ...back }))).code).toBe("nothing_to_undo");
  }
});

test("another account's change, and to a manager somebody else's, is answered like an unknown one (R17, R18)", async () => {
  const [account, other] = [await newAccount(), await newAccount()];
  const people = await peopleOf(account);
  const changeId = await change(account, people, named);
  const manager = await managerOf(account, "manage_seats", "add_delete_users");
  for (const ctx of [adminOf(other), manager]) {
    expect((await refusalOf(undoChange(ctx, { changeId, ...back }))).code).toBe("nothing_to_undo");
    expect(await recentChanges(ctx)).toEqual([]);
  }
});

test("a manager undoes the own change, but not after the privilege is gone (R18)", async () => {
  const account = await newAccount();
  const [one, two] = await peopleOf(account, 2);
  if (!one || !two) throw new Error("nobody");
  const ctx = await managerOf(account, "manage_seats");
  const own = async ({ id }: { id: string }) => (await savePeople(ctx, [{ id, version: 1, ...named }])).changeId ?? "";
  expect(await undoChange(ctx, { changeId: await own(one), ...back })).toMatchObject({ people: 1 });
  const changeId = await own(two);
  await savePeople(adminOf(account), [{ id: ctx.actor.id, version: 1, privileges: [] }]);
  expect((await refusalOf(undoChange(ctx, { changeId, ...back }))).code).toBe("not_allowed");
  expect((await getUser(ctx, two)).seats.remote_support).toBe("named");
});

test("seats that were given on meanwhile are not to be had back (R2)", async () => {
  const account = await newAccount({ remoteSupport: { named: 1, shared: 1 } });
  const [holder, next] = [await newUser(account.id, { remoteSupport: "named" }), await newUser(account.id)];
  const changeId = await change(account, [holder], { seats: { remote_support: "none" } });
  await change(account, [next], named);
  expect((await refusalOf(undoChange(adminOf(account), { changeId, ...back }))).code).toBe("insufficient_seats");
});

test("a seat that is clearing goes on clearing although the assignment is back (R12)", async () => {
  const account = await newAccount();
  const agent = await agentWith(account);
  await startSession(agent, { connected: true });
  const changeId = await change(account, [agent.actor], { seats: { remote_support: "none" } });
  await undoChange(adminOf(account), { changeId, ...back });
  expect((await getUser(adminOf(account), agent.actor)).seats).toEqual({ ...had.seats, service_desk: "shared" });
  const seats =
    await seeding()`select state from shared_seats where account_id = ${account.id} and user_id = ${agent.actor.id}`;
  expect(seats).toEqual([{ state: "clearing" }]);
  expect(await broken(account.id)).toEqual([]);
});

test("changes of several people are found again for a day, with what became of whom and who can be undone", async () => {
  const account = await newAccount();
  const people = await peopleOf(account);
  const [first] = people;
  const ctx = adminOf(account);
  await change(account, await peopleOf(account, 1), named);
  const changeId = await change(account, people, named);
  const suspended = await change(account, await peopleOf(account, 2), { status: "suspended" });
  await savePeople(ctx, [{ id: first?.id ?? "", version: 2, seats: { remote_support: "none" } }]);
  expect(await recentChanges(ctx)).toEqual([
    {
      changeId: suspended,
      at: expect.any(String),
      by: account.admin.name,
      people: 2,
      left: 2,
      to: [{ people: 2, status: "suspended" }],
    },
    {
      changeId,
      at: expect.any(String),
      by: account.admin.name,
      people: 3,
      left: 2,
      to: [{ people: 3, remote_support: "named" }],
    },
  ]);
});
