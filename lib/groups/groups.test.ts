import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { newAccount, newGroup, newUser } from "@/db/test/seed";
import { seeding } from "@/db/test/seed-client";
import { adminOf, limitedTo } from "@/lib/test/contexts";
import { refusalOf } from "@/lib/test/refusal-of";
import { savePeople } from "@/lib/users/save-people";
import { addGroup } from "./add-group";
import { deleteGroup } from "./delete-group";
import { GroupName } from "./group-name";
import { listGroups } from "./list-groups";
import { listGroupsInUse } from "./list-groups-in-use";
import { renameGroup } from "./rename-group";

const none = { remote_support: "none", service_desk: "none" } as const;

const groupsOf = async (accountId: string, userId: string) => {
  const rows = await seeding()<{ id: string }[]>`
    select group_id as id from group_members where account_id = ${accountId} and user_id = ${userId} order by 1`;
  return rows.map(({ id }) => id);
};

test("a name belongs to one group of an account, however it is written", async () => {
  const [account, other] = [await newAccount(), await newAccount()];
  const admin = adminOf(account);
  const lisbon = await addGroup(admin, { name: "Lisbon" });
  const porto = await addGroup(admin, { name: "Porto" });
  expect((await refusalOf(addGroup(admin, { name: "LISBON" }))).code).toBe("group_name_taken");
  expect((await refusalOf(renameGroup(admin, { id: porto.id, seen: "Porto", name: "lisbon" }))).code).toBe(
    "group_name_taken",
  );
  expect(await renameGroup(admin, { id: lisbon.id, seen: "Lisbon", name: "LISBON" })).toMatchObject({ name: "LISBON" });
  await addGroup(adminOf(other), { name: "Lisbon" });
  expect(await listGroups(admin)).toEqual([{ ...lisbon, name: "LISBON" }, porto]);
  expect(GroupName.parse("  North \t Sea ")).toBe("North Sea");
});

test("a group that somebody else renamed keeps that name until it was seen", async () => {
  const account = await newAccount();
  const admin = adminOf(account);
  const { id } = await newGroup(account.id, "Day");
  await renameGroup(admin, { id, seen: "Day", name: "Early" });
  const late = await refusalOf(renameGroup(admin, { id, seen: "Day", name: "Late" }));
  expect(late).toMatchObject({ code: "changed_meanwhile", details: { name: "Early" } });
});

test("another account's group answers like one that does not exist (R17)", async () => {
  const [account, other] = [await newAccount(), await newAccount()];
  const admin = adminOf(account);
  const theirs = await newGroup(other.id);
  const person = await newUser(account.id);
  for (const id of [theirs.id, randomUUID()]) {
    expect((await refusalOf(renameGroup(admin, { id, seen: theirs.name, name: "Mine" }))).code).toBe("not_found");
    expect((await refusalOf(deleteGroup(admin, { id }))).code).toBe("not_found");
    expect(await refusalOf(savePeople(admin, [{ id: person.id, version: 1, groups: { [id]: true } }]))).toMatchObject({
      code: "group_not_found",
      details: { rows: [{ index: 0, field: "groups" }] },
    });
  }
  expect(await listGroups(adminOf(other))).toEqual([theirs]);
});

test("groups are saved with the person, in one version and one event that keeps their names (R16)", async () => {
  const account = await newAccount();
  const admin = adminOf(account);
  const [lisbon, porto] = [await newGroup(account.id, "Lisbon"), await newGroup(account.id, "Porto")];
  const email = `${randomUUID()}@groups.example`;
  const { saved } = await savePeople(admin, [
    {
      email,
      firstName: "Ana",
      lastName: "",
      role: "agent",
      privileges: [],
      seats: none,
      groups: [lisbon.id, lisbon.id],
    },
  ]);
  const [ana] = saved;
  if (!ana) throw new Error("nobody was saved");
  expect(await groupsOf(account.id, ana.id)).toEqual([lisbon.id]);
  await savePeople(admin, [{ id: ana.id, version: 1, groups: { [lisbon.id]: false, [porto.id]: true } }]);
  await renameGroup(admin, { id: porto.id, seen: "Porto", name: "Oporto" });
  expect(await groupsOf(account.id, ana.id)).toEqual([porto.id]);
  const events = await seeding()`
    select action, before -> 'groups' as before, after -> 'groups' as after
    from events where target_id = ${ana.id} order by id`;
  expect(events).toEqual([
    { action: "user.added", before: null, after: [lisbon] },
    { action: "user.changed", before: [lisbon], after: [porto] },
  ]);
});

test("a list of somebody's groups is all of them, and the id of a group counts however it is written", async () => {
  const account = await newAccount();
  const [lisbon, porto] = [(await newGroup(account.id)).id, (await newGroup(account.id)).id];
  const had = [lisbon];
  const after = async (known: string[] | null, moves: string[] | Record<string, boolean>) => {
    const [row] = await seeding()<{ groups: string[] }[]>`
      select kernel.groups_after(${known}::uuid[], ${seeding().json(had)}, ${seeding().json(moves)}) as groups`;
    return row?.groups;
  };
  const [from, to] = [lisbon.toUpperCase(), porto.toUpperCase()];
  for (const moves of [{ [lisbon]: false, [porto]: true }, { [from]: false, [to]: true }, [porto], [to]]) {
    expect([await after(null, moves), await after([lisbon, porto], moves)]).toEqual([[porto], [porto]]);
  }
  expect(await after([porto], [porto])).toEqual([lisbon, porto].toSorted());
});

test("a save that does not speak of groups leaves them; deleting somebody empties their place", async () => {
  const account = await newAccount();
  const admin = adminOf(account);
  const { id: group } = await newGroup(account.id);
  const { id } = await newUser(account.id, { groups: [group] });
  await savePeople(admin, [{ id, version: 1, firstName: "Other" }]);
  expect(await groupsOf(account.id, id)).toEqual([group]);
  await savePeople(admin, [{ id, version: 2, delete: true }]);
  expect(await groupsOf(account.id, id)).toEqual([]);
});

test("only an admin limits a manager, and nobody else is limited (R18)", async () => {
  const account = await newAccount();
  const admin = adminOf(account);
  const { id: group } = await newGroup(account.id);
  const { id } = await newUser(account.id, { role: "manager" });
  const manager = await limitedTo(account, [group], "add_delete_users", "manage_seats");
  await savePeople(admin, [{ id, version: 1, limited: true, managesGroups: [group] }]);
  const limits = () => seeding()`
    select u.limited, array(select group_id from manager_groups m where m.user_id = u.id) as "managesGroups"
    from users u where id = ${id}`;
  expect(await limits()).toEqual([{ limited: true, managesGroups: [group] }]);

  const member = await newUser(account.id, { groups: [group] });
  const change = { id: member.id, version: 1, limited: true } as const;
  expect(await savePeople(admin, [change])).toMatchObject({ saved: [{ version: 1 }] }); // an agent: nothing to limit
  const promote = { ...change, role: "manager", managesGroups: [group] } as const;
  expect((await refusalOf(savePeople(manager, [promote]))).code).toBe("not_allowed");

  await savePeople(admin, [{ id, version: 2, limited: false }]);
  expect(await limits()).toEqual([{ limited: false, managesGroups: [] }]);
  await savePeople(admin, [{ id, version: 3, limited: true, managesGroups: [group] }]);
  await savePeople(admin, [{ id, version: 4, role: "agent" }]);
  expect(await limits()).toEqual([{ limited: false, managesGroups: [] }]);
});

test("deleting a group leaves its people, and its managers with one group less; it says who they were", async () => {
  const account = await newAccount();
  const admin = adminOf(account);
  const [lisbon, porto] = [await newGroup(account.id, "Lisbon"), await newGroup(account.id, "Porto")];
  const person = await newUser(account.id, { groups: [lisbon.id, porto.id] });
  const manager = await newUser(account.id, { role: "manager", managesGroups: [lisbon.id] });
  const managers = [{ id: manager.id, name: manager.name }];
  expect(await listGroupsInUse(admin)).toEqual([
    { ...lisbon, members: 1, managers },
    { ...porto, members: 1, managers: [] },
  ]);
  expect(await deleteGroup(admin, lisbon)).toEqual({ ...lisbon, members: 1, managers });
  expect(await groupsOf(account.id, person.id)).toEqual([porto.id]);
  const [left] = await seeding()`select kernel.reach_of(${account.id}, ${manager.id}) as groups`;
  expect(left).toEqual({ groups: [] });
});
