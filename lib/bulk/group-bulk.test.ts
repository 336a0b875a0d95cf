import { randomUUID } from "node:crypto";
import { beforeEach, expect, test } from "vitest";
import { newAccount, newGroup, newUser, type SeededAccount } from "@/db/test/seed";
import { seeding } from "@/db/test/seed-client";
import { grant } from "@/lib/access/grant";
import { deleteGroup } from "@/lib/groups/delete-group";
import { adminOf, limitedTo } from "@/lib/test/contexts";
import { savePeople } from "@/lib/users/save-people";
import { applyBulk } from "./apply-bulk";
import { BulkAccess } from "./bulk-input";
import { foreseeBulk } from "./foresee-bulk";
import { recentChanges } from "./recent-changes";
import { undoChange } from "./undo-change";

let account: SeededAccount;
let berlin: string;
let rome: string;
let people: { id: string; name: string }[];
beforeEach(async () => {
  account = await newAccount();
  berlin = (await newGroup(account.id, "Berlin")).id;
  rome = (await newGroup(account.id, "Rome")).id;
  people = [
    await newUser(account.id, { groups: [berlin] }),
    await newUser(account.id, { groups: [berlin, rome] }),
    await newUser(account.id),
  ];
});

const change = (group: string, to: "join" | "leave") =>
  BulkAccess.parse({ selection: { ids: people.map(({ id }) => id) }, deed: { kind: "group", group, to } });
const groupsOf = async () => {
  const rows = await seeding()<{ groups: string[] }[]>`
    select array(select m.group_id::text from group_members m where m.user_id = u.id order by 1) as groups
    from unnest(${people.map(({ id }) => id)}::uuid[]) with ordinality u(id, nr) order by nr`;
  return rows.map(({ groups }) => groups);
};
const sorted = (...groups: string[]) => groups.sort();

test("people join a group and keep their others; undoing it takes them out again", async () => {
  const ctx = adminOf(account);
  const before = await groupsOf();
  const foreseen = await foreseeBulk(ctx, change(rome, "join"));
  expect(foreseen).toMatchObject({ selected: 3, people: 2, skipped: [{ why: "in_group", people: 1 }] });
  expect(foreseen.names.toSorted()).toEqual([people[0]?.name, people[2]?.name].toSorted());
  const { people: count, changeId } = await applyBulk(ctx, { ...change(rome, "join"), digest: foreseen.digest });
  expect(count).toBe(2);
  expect(await groupsOf()).toEqual([sorted(berlin, rome), sorted(berlin, rome), [rome]]);
  await undoChange(ctx, { changeId: changeId ?? "", skip: [] });
  expect(await groupsOf()).toEqual(before);
});

test("people leave a group and keep their others", async () => {
  const ctx = adminOf(account);
  const foreseen = await foreseeBulk(ctx, change(berlin, "leave"));
  expect(foreseen).toMatchObject({ people: 2, skipped: [{ why: "not_in_group", people: 1 }] });
  await applyBulk(ctx, { ...change(berlin, "leave"), digest: foreseen.digest });
  expect(await groupsOf()).toEqual([[], [rome], []]);
});

test("a limited manager takes nobody out of the last of their groups, and uses no other group", async () => {
  const { db, actor } = await limitedTo(account, [berlin], "add_delete_users");
  const ctx = grant(db, actor, "add_delete_users");
  expect(await foreseeBulk(ctx, change(berlin, "leave"))).toMatchObject({
    selected: 2,
    people: 0,
    skipped: [{ why: "last_group", people: 2 }],
  });
  for (const to of ["join", "leave"] as const) {
    for (const group of [rome, randomUUID()]) {
      await expect(foreseeBulk(ctx, change(group, to))).rejects.toMatchObject({ code: "group_not_found" });
      const unseen = { ...change(group, to), digest: "" };
      await expect(applyBulk(ctx, unseen)).rejects.toMatchObject({ code: "group_not_found" });
    }
  }
});

test("people stay in a group that the manager comes to know of while they are changed (R18)", async () => {
  const third = (await newGroup(account.id, "Third")).id;
  people = [await newUser(account.id, { groups: [berlin, rome, third] })];
  const { db, actor } = await limitedTo(account, [berlin, third], "add_delete_users");
  const ctx = grant(db, actor, "add_delete_users", "read_users");
  const { digest } = await foreseeBulk(ctx, change(berlin, "leave"));
  await savePeople(adminOf(account), [{ id: actor.id, version: 1, managesGroups: [berlin, rome, third] }]);
  const { changeId } = await applyBulk(ctx, { ...change(berlin, "leave"), digest });
  expect(await groupsOf()).toEqual([sorted(rome, third)]);
  await undoChange(ctx, { changeId: changeId ?? "", skip: [] });
  expect(await groupsOf()).toEqual([sorted(berlin, rome, third)]);
});

test("a group that is deleted meanwhile is missed by the dry run and by the change", async () => {
  const ctx = adminOf(account);
  const { digest, group } = await foreseeBulk(ctx, change(rome, "join"));
  expect(group).toBe("Rome");
  await deleteGroup(ctx, { id: rome });
  await expect(foreseeBulk(ctx, change(rome, "join"))).rejects.toMatchObject({ code: "group_not_found" });
  await expect(applyBulk(ctx, { ...change(rome, "join"), digest })).rejects.toMatchObject({ code: "group_not_found" });
});

test("a group that was deleted since keeps nobody from undoing the rest", async () => {
  const ctx = adminOf(account);
  const { digest } = await foreseeBulk(ctx, change(rome, "join"));
  const { changeId } = await applyBulk(ctx, { ...change(rome, "join"), digest });
  await deleteGroup(ctx, { id: berlin });
  expect(await undoChange(ctx, { changeId: changeId ?? "", skip: [] })).toMatchObject({ people: 2 });
  expect(await groupsOf()).toEqual([[], [rome], []]);
});

test("a change of groups is found again as what people joined and left; nobody hears of groups they do not know (R18)", async () => {
  const { id: milan } = await newGroup(account.id, "Milan");
  const { db, actor } = await limitedTo(account, [berlin, milan], "add_delete_users");
  const ctx = grant(db, actor, "add_delete_users", "read_users");
  const move = async (group: string, to: "join" | "leave") => {
    const { digest } = await foreseeBulk(ctx, change(group, to));
    await applyBulk(ctx, { ...change(group, to), digest });
  };
  await move(milan, "join");
  expect(await recentChanges(ctx)).toMatchObject([{ people: 2, to: [{ people: 2, joined: ["Milan"] }] }]);
  await move(berlin, "leave");
  expect(await recentChanges(ctx)).toMatchObject([{ to: [{ people: 2, parted: ["Berlin"] }] }, {}]);
  expect(JSON.stringify(await recentChanges(ctx))).not.toContain("Rome");
});

test("nobody comes back into a group that was deleted: then there is nothing to undo", async () => {
  const ctx = adminOf(account);
  const { digest } = await foreseeBulk(ctx, change(berlin, "leave"));
  const { changeId } = await applyBulk(ctx, { ...change(berlin, "leave"), digest });
  await deleteGroup(ctx, { id: berlin });
  const undone = undoChange(ctx, { changeId: changeId ?? "", skip: [] });
  await expect(undone).rejects.toMatchObject({ code: "nothing_to_undo" });
});
