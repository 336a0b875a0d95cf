import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { newAccount, newGroup, newUser } from "@/db/test/seed";
import { seeding } from "@/db/test/seed-client";
import { grant } from "@/lib/access/grant";
import { clearSeat } from "@/lib/seats/clear-seat";
import { inLine } from "@/lib/seats/test/in-line";
import { startSession } from "@/lib/seats/test/scene";
import { adminOf, agentOn, limitedTo } from "@/lib/test/contexts";
import { refusalOf } from "@/lib/test/refusal-of";
import { getUser } from "./get-user";
import { type NewPerson, type PersonEdit, savePeople } from "./save-people";

/** A manager of Lisbon with both privileges; Porto is somebody else's. */
async function lisbonAndPorto() {
  const account = await newAccount();
  const [lisbon, porto] = [await newGroup(account.id, "Lisbon"), await newGroup(account.id, "Porto")];
  const manager = await limitedTo(account, [lisbon.id], "add_delete_users", "manage_seats");
  return { account, lisbon: lisbon.id, porto: porto.id, manager };
}

const someone = (groups?: string[]): NewPerson => ({
  ...{ email: `${randomUUID()}@reach.example`, firstName: "Ana", lastName: "", role: "agent", privileges: [], groups },
  seats: { remote_support: "none", service_desk: "none" },
});

const plain = ({ code, message, details }: Awaited<ReturnType<typeof refusalOf>>) => ({ code, message, details });

test("people outside the groups answer exactly like people who do not exist, and stay as they are (R17, R18)", async () => {
  const { account, porto, manager } = await lisbonAndPorto();
  const changes: Omit<PersonEdit, "id" | "version">[] = [
    { firstName: "X" },
    { delete: true },
    { status: "suspended" },
    { status: "active" },
    { email: `${randomUUID()}@reach.example` },
    { seats: { remote_support: "none" } },
    { role: "manager" },
    { groups: { [porto]: true } },
    { groups: { [porto]: false } },
    {},
  ];
  for (const groups of [[porto], []]) {
    const outside = await newUser(account.id, { groups, remoteSupport: "named", status: "invited" });
    for (const change of changes) {
      for (const version of [1, 7]) {
        const answer = async (id: string) => plain(await refusalOf(savePeople(manager, [{ ...change, id, version }])));
        expect(await answer(outside.id)).toEqual(await answer(randomUUID()));
      }
    }
    expect(await seeding()`select version, status from users where id = ${outside.id}`).toEqual([
      { version: 1, status: "invited" },
    ]);
  }
});

test("somebody new is in one of the manager's groups, and in no other (R18)", async () => {
  const { lisbon, porto, manager, account } = await lisbonAndPorto();
  const codeOf = async (groups?: string[]) => (await refusalOf(savePeople(manager, [someone(groups)]))).code;
  expect(await codeOf()).toBe("group_needed");
  expect(await codeOf([])).toBe("group_needed");
  expect(await codeOf([porto])).toBe("group_not_found");
  expect(await codeOf([lisbon, randomUUID()])).toBe("group_not_found");
  expect((await savePeople(manager, [someone([lisbon])])).saved).toHaveLength(1);
  expect((await savePeople(adminOf(account), [someone()])).saved).toHaveLength(1);
});

test("a manager moves people between the own groups; the others' stay, and nobody leaves all of the own (R18)", async () => {
  const { account, lisbon, porto, manager } = await lisbonAndPorto();
  const { id: madrid } = await newGroup(account.id);
  const both = await limitedTo(account, [lisbon, madrid], "add_delete_users");
  const { id } = await newUser(account.id, { groups: [lisbon, porto] });
  const inGroups = async () => {
    const rows = await seeding()<{ id: string }[]>`select group_id as id from group_members where user_id = ${id}`;
    return rows.map((row) => row.id).toSorted();
  };
  expect((await refusalOf(savePeople(both, [{ id, version: 1, groups: { [lisbon]: false } }]))).code).toBe(
    "group_needed",
  );
  await savePeople(both, [{ id, version: 1, groups: { [lisbon]: false, [madrid]: true } }]);
  expect(await inGroups()).toEqual([madrid, porto].toSorted());
  // Whether somebody is in a group that one does not know of is nothing that one can find out.
  for (const unknown of [porto, randomUUID()]) {
    expect((await refusalOf(savePeople(both, [{ id, version: 2, groups: { [unknown]: true } }]))).code).toBe(
      "group_not_found",
    );
  }
  expect((await refusalOf(savePeople(manager, [{ id, version: 2, firstName: "X" }]))).code).toBe("not_found");
  await savePeople(adminOf(account), [{ id, version: 2, groups: { [madrid]: false, [porto]: false } }]);
  expect(await inGroups()).toEqual([]);
});

test("a group that a manager came to know of only after they looked keeps its people (R18)", async () => {
  const { account, lisbon, porto, manager } = await lisbonAndPorto();
  const { id: madrid } = await newGroup(account.id);
  const { id } = await newUser(account.id, { groups: [lisbon, porto] });
  const managesGroups = [lisbon, porto, madrid];
  await savePeople(adminOf(account), [{ id: manager.actor.id, version: 1, managesGroups }]);
  await savePeople(manager, [{ id, version: 1, groups: { [lisbon]: false, [madrid]: true } }]);
  expect((await getUser(adminOf(account), { id })).groups).toEqual([madrid, porto].toSorted());
});

test("a manager with no group chosen changes nobody and adds nobody", async () => {
  const { account, lisbon } = await lisbonAndPorto();
  const manager = await limitedTo(account, [], "add_delete_users", "manage_seats");
  const { id } = await newUser(account.id, { groups: [lisbon] });
  const codeOf = async (change: PersonEdit | NewPerson) => (await refusalOf(savePeople(manager, [change]))).code;
  expect(await codeOf({ id, version: 1, firstName: "X" })).toBe("not_found");
  expect(await codeOf(someone([lisbon]))).toBe("group_not_found");
  expect(await codeOf(someone())).toBe("group_needed");
});

test("a seat is not taken from somebody outside the groups", async () => {
  const { account, lisbon, porto, manager } = await lisbonAndPorto();
  const holder = await newUser(account.id, { groups: [porto], remoteSupport: "named" });
  const taker = await newUser(account.id, { groups: [lisbon] });
  const take = { id: holder.id, version: 1, seats: { remote_support: "none" } } as const;
  const give = { id: taker.id, version: 1, seats: { remote_support: "named" } } as const;
  expect(await refusalOf(savePeople(manager, [give, take]))).toMatchObject({
    code: "not_found",
    details: { rows: [{ index: 1, code: "not_found" }] },
  });
  expect(JSON.stringify((await refusalOf(savePeople(manager, [give, take]))).details)).not.toContain(holder.name);
});

test("an address of somebody outside the groups is only unavailable, as in another account (R19)", async () => {
  const { account, lisbon, porto, manager } = await lisbonAndPorto();
  const outside = await newUser(account.id, { groups: [porto] });
  const elsewhere = await newUser((await newAccount()).id);
  const add = async (email: string) => plain(await refusalOf(savePeople(manager, [{ ...someone([lisbon]), email }])));
  expect(await add(outside.email)).toEqual(await add(elsewhere.email));
  const inside = await newUser(account.id, { groups: [lisbon] });
  expect(await add(inside.email)).toMatchObject({ details: { rows: [{ existing: { id: inside.id } }] } });
});

test("who got the last seat, and who changed somebody, is told by name only of the own people and of admins", async () => {
  const { account, lisbon, porto, manager } = await lisbonAndPorto();
  const other = await limitedTo(account, [lisbon, porto], "add_delete_users", "manage_seats");
  await seeding()`update seat_pools set capacity = 1 where account_id = ${account.id} and seat_type = 'named'`;
  const [inside, outside] = [
    await newUser(account.id, { groups: [lisbon, porto] }),
    await newUser(account.id, { groups: [porto] }),
  ];
  const give = (id: string, version: number, seat: "named" | "none"): PersonEdit => ({
    ...{ id, version, seats: { remote_support: seat } },
  });
  await savePeople(other, [give(outside.id, 1, "named")]);
  const short = async () => (await refusalOf(savePeople(manager, [give(inside.id, 1, "named")]))).details;
  const hidden = "Someone outside your groups";
  expect(await short()).toMatchObject({ pools: [{ assigned: 1, lastGiven: { to: hidden, by: hidden } }] });
  await savePeople(adminOf(account), [give(outside.id, 2, "none")]);
  await savePeople(adminOf(account), [give(outside.id, 3, "named")]);
  expect(await short()).toMatchObject({ pools: [{ lastGiven: { to: hidden, by: account.admin.name } }] });

  await savePeople(other, [
    { id: inside.id, version: 1, groups: { [lisbon]: true, [porto]: false }, firstName: "Late" },
  ]);
  const { details } = await refusalOf(savePeople(manager, [{ id: inside.id, version: 1, firstName: "Later" }]));
  expect(details).toMatchObject({ rows: [{ changedBy: hidden, current: { firstName: "Late", groups: [lisbon] } }] });
  expect(JSON.stringify(details)).not.toContain("Porto");
  expect(JSON.stringify(details)).not.toContain(porto);
});

test("somebody who is moved out of the group while a manager changes them is gone under the lock (R17, R18)", async () => {
  const { account, lisbon, porto, manager } = await lisbonAndPorto();
  const { id } = await newUser(account.id, { groups: [lisbon], remoteSupport: "shared" });
  const { seat } = await startSession(await agentOn(account, { ...account.admin, id, role: "agent" }), {
    connected: true,
  });
  const occupancy = { product: "remote_support", occupancyId: seat.occupancyId ?? "" } as const;
  const ctx = grant(manager.db, manager.actor, "manage_seats");
  const move = (version: number, from: string, to: string) => () =>
    savePeople(adminOf(account), [{ id, version, groups: { [from]: false, [to]: true } }]);
  const suspend = () => savePeople(manager, [{ id, version: 1, status: "suspended" }]);
  expect(await inLine(account.id, move(1, lisbon, porto), suspend)).toEqual([expect.anything(), "not_found"]);
  await move(2, porto, lisbon)();
  expect(await inLine(account.id, move(3, lisbon, porto), () => clearSeat(ctx, occupancy))).toEqual([
    expect.anything(),
    "not_found",
  ]);
  const unlimit = () =>
    savePeople(adminOf(account), [{ id: manager.actor.id, version: 1, managesGroups: [porto], limited: true }]);
  expect(await inLine(account.id, unlimit, () => clearSeat(ctx, occupancy))).toEqual([
    expect.anything(),
    expect.objectContaining({ outcome: "clearing" }),
  ]);
});
