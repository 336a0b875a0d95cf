import { expect, test } from "vitest";
import { newAccount, newGroup, newUser, type SeededAccount, type SeededUser, seededPassword } from "@/db/test/seed";
import { database } from "@/lib/database";
import { checkPassword } from "@/lib/sign-in/check-password";
import { signOutEverywhere } from "@/lib/sign-in/sign-out-everywhere";
import { startBrowserSession } from "@/lib/sign-in/start-browser-session";
import { actorOf, adminOf } from "@/lib/test/contexts";
import { savePeople } from "@/lib/users/save-people";
import { grant } from "./grant";
import { stillMay } from "./still-may";

/** A signed-in manager of two groups, and whether what they began with one privilege may go on. */
async function atWork() {
  const account = await newAccount();
  const groups = [(await newGroup(account.id)).id, (await newGroup(account.id)).id] as const;
  const held = { privileges: ["add_delete_users" as const], managesGroups: [...groups] };
  const user = await newUser(account.id, { role: "manager", ...held });
  return { account, groups, user, mayGoOn: await begun(account, user) };
}

async function signedIn({ email }: SeededUser) {
  const proved = await checkPassword(database, { email, password: seededPassword, address: "10.0.0.1" });
  return startBrowserSession(database, proved, { userAgent: "", address: "", requestId: "" });
}

async function begun(account: SeededAccount, user: SeededUser) {
  const key = await signedIn(user);
  const context = grant(database, actorOf(account, user), "add_delete_users");
  return () => stillMay(context, key, ["add_delete_users"]);
}

test("whoever began goes on, also with more groups than before", async () => {
  const { account, groups, user, mayGoOn } = await atWork();
  await mayGoOn();
  const managesGroups = [...groups, (await newGroup(account.id)).id];
  await savePeople(adminOf(account), [{ id: user.id, version: 1, managesGroups }]);
  await mayGoOn();
  await savePeople(adminOf(account), [{ id: user.id, version: 2, limited: false }]);
  await mayGoOn();
});

test("nobody goes on with fewer groups, without the privilege, suspended or signed out everywhere (R18, R20)", async () => {
  const codeAfter = async (end: (account: SeededAccount, id: string, group: string) => Promise<unknown>) => {
    const { account, groups, user, mayGoOn } = await atWork();
    await end(account, user.id, groups[0]);
    return mayGoOn().then(
      () => "goes on",
      ({ code }) => code,
    );
  };
  const save = (change: object) => (account: SeededAccount, id: string) =>
    savePeople(adminOf(account), [{ id, version: 1, ...change }]);
  expect(await codeAfter((account, id, group) => save({ managesGroups: [group] })(account, id))).toBe("not_allowed");
  expect(await codeAfter(save({ privileges: ["manage_seats"] }))).toBe("not_allowed");
  expect(await codeAfter(save({ status: "suspended" }))).toBe("signed_out");
  expect(await codeAfter((account, userId) => signOutEverywhere(adminOf(account), { userId }))).toBe("signed_out");
});

test("an admin who becomes a manager of some groups does not go on, nor another person in the same browser", async () => {
  const account = await newAccount();
  const user = await newUser(account.id, { role: "admin" });
  const mayGoOn = await begun(account, user);
  await mayGoOn();
  const [group, change] = [await newGroup(account.id), { role: "manager", limited: true } as const];
  const privileges = ["add_delete_users"] as const;
  await savePeople(adminOf(account), [{ id: user.id, version: 1, ...change, privileges, managesGroups: [group.id] }]);
  await expect(mayGoOn()).rejects.toMatchObject({ code: "not_allowed" });
  await expect(stillMay(adminOf(account), await signedIn(user), ["read_users"])).rejects.toMatchObject({
    code: "signed_out",
  });
});
