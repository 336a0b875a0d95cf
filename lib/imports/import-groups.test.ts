import { expect, test } from "vitest";
import { newAccount, newGroup, newUser } from "@/db/test/seed";
import { seeding } from "@/db/test/seed-client";
import { grant } from "@/lib/access/grant";
import { joinNames } from "@/lib/groups/join-names";
import { adminOf, limitedTo } from "@/lib/test/contexts";
import { getUser } from "@/lib/users/get-user";
import { savePeople } from "@/lib/users/save-people";
import { knownPeople } from "./known-people";
import { knowsOf } from "./knows-of";
import { address, imported, person, sent, workedOff } from "./test/imported";

test("groups of a file are named, however they are written; one that nobody has fails its row", async () => {
  const account = await newAccount();
  const [lisbon, porto] = [await newGroup(account.id, "Lisbon"), await newGroup(account.id, "Porto")];
  await newGroup((await newAccount()).id, "Theirs");
  const sales = await newGroup(account.id, 'Sales, "EMEA"; all');
  const user = await newUser(account.id, { groups: [porto.id] });
  const [ana, ben] = [address(), address()];
  const rows = [
    ["email", "Team"],
    [ana, 'lisbon; PORTO; "sales, ""EMEA""; all"'],
    [ben, "Theirs"],
    [user.email, "Lisbon"],
  ];
  const done = await imported(adminOf(account), rows);
  expect(done.counts).toEqual({ added: 1, updated: 1, unchanged: 0, failed: 1 });
  expect(done.failed).toMatchObject([{ row: 3, reason: "There is no group “Theirs”." }]);
  const members = await seeding()`
    select u.email, m.group_id as id from group_members m join users u on u.id = m.user_id where m.account_id = ${account.id}`;
  expect(members).toHaveLength(4);
  expect(members).toEqual(
    expect.arrayContaining([
      { email: user.email, id: lisbon.id },
      { email: ana, id: porto.id },
      { email: ana, id: sales.id },
    ]),
  );
  const again = [
    ["email", "Team"],
    [user.email, ""],
    [ana, joinNames(["Porto", sales.name, "Lisbon"])],
  ];
  expect((await imported(adminOf(account), again)).counts.unchanged).toBe(2);
});

test("people stay in groups that the importer comes to know of later: once the page was open, or the import runs (R18)", async () => {
  const account = await newAccount();
  const [first, second, third, fourth] = await Promise.all([1, 2, 3, 4].map(() => newGroup(account.id)));
  if (!first || !second || !third || !fourth) throw new Error("no groups");
  const { email, id } = await newUser(account.id, { groups: [first.id, third.id, fourth.id] });
  const { db, actor } = await limitedTo(account, [first.id, second.id], "add_delete_users");
  const rows = [
    ["email", "groups"],
    [email, second.name],
  ];
  const knows = knowsOf([first.id, second.id]);
  const now = grant(db, { ...actor, limitedTo: [first.id, second.id, third.id] }, "add_delete_users");
  await sent(now, rows, { knows });
  const managesGroups = [first.id, second.id, third.id, fourth.id];
  await savePeople(adminOf(account), [{ id: actor.id, version: 1, managesGroups }]);
  await workedOff();
  const { groups } = await getUser(adminOf(account), { id });
  expect(groups).toEqual([second.id, third.id, fourth.id].toSorted());
});

test("an import that does not say what its page knew goes by what its importer knows when it begins (R18)", async () => {
  const account = await newAccount();
  const [own, second, other] = [await newGroup(account.id), await newGroup(account.id), await newGroup(account.id)];
  const { email, id } = await newUser(account.id, { groups: [own.id, other.id] });
  const manager = await limitedTo(account, [own.id, second.id], "add_delete_users");
  await sent(grant(manager.db, manager.actor, "add_delete_users"), [
    ["email", "groups"],
    [email, second.name],
  ]);
  const managesGroups = [own.id, second.id, other.id];
  await savePeople(adminOf(account), [{ id: manager.actor.id, version: 1, managesGroups }]);
  await workedOff();
  expect((await getUser(adminOf(account), { id })).groups).toEqual([second.id, other.id].toSorted());
});

test("for a manager of some groups nobody else is there: an address beyond them cannot be used (R17, R18)", async () => {
  const account = await newAccount();
  const [own, other] = [await newGroup(account.id), await newGroup(account.id)];
  const [near, far] = [
    await newUser(account.id, { groups: [own.id] }),
    await newUser(account.id, { groups: [other.id], firstName: "Secret" }),
  ];
  const manager = await limitedTo(account, [own.id], "add_delete_users");
  const ctx = grant(manager.db, manager.actor, "add_delete_users");
  expect(await knownPeople(ctx, { emails: [near.email, far.email] })).toMatchObject([{ email: near.email }]);
  const done = await imported(ctx, [
    ["email", "first name", "groups"],
    [near.email, "Ana", ""],
    [far.email, "Ben", own.name],
    [address(), "Cem", own.name],
    [address(), "Dora", other.name],
  ]);
  expect(done.counts).toEqual({ added: 1, updated: 1, unchanged: 0, failed: 2 });
  expect(done.failed[0]?.reason).toBe("This email address cannot be used. Choose another one.");
  expect(await person(far.email)).toMatchObject({ first_name: "Secret" });
});
