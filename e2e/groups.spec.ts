import { randomUUID } from "node:crypto";
import { newGroup } from "../db/test/seed";
import { seeding } from "../db/test/seed-client";
import { expect, newAccount, newUser, test } from "./fixtures";
import { expectAccessible } from "./looks";
import { askAction, serverActions } from "./server-actions";

/** Groups, and managers who are limited to some (R18): what they do not see is not there. */

const hidden = "Someone outside your groups";
const both = ["add_delete_users", "manage_seats"] as const;
test("an admin adds, renames and deletes groups, and is told whom that concerns", async ({ page, account, signIn }) => {
  const lisbon = await newGroup(account.id, "Lisbon");
  await newUser(account.id, { groups: [lisbon.id], firstName: "Ana" });
  await newUser(account.id, { role: "manager", firstName: "Mia", lastName: "Berg", managesGroups: [lisbon.id] });
  await signIn(account.admin);
  await page.goto("/settings/groups");
  await page.getByLabel("New group").fill("lisbon");
  await page.getByRole("button", { name: "Add group" }).click();
  await expectAccessible(page, page.getByText("There is a group of this name already."));
  await page.getByLabel("New group").fill("Porto");
  await page.getByRole("button", { name: "Add group" }).click();
  await expect(page.getByRole("row", { name: /Porto/ })).toContainText("0 people");
  await page.getByRole("button", { name: "Rename Porto" }).click();
  await page.getByRole("dialog").getByLabel("Name").fill("Oporto");
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page.getByRole("row", { name: /Oporto/ })).toBeVisible();
  await page.getByRole("button", { name: "Delete Lisbon" }).click();
  const question = page.getByRole("alertdialog");
  await expect(question).toContainText("1 person leaves the group");
  await expect(question).toContainText("Mia Berg is limited to it");
  await expectAccessible(page, question);
  await question.getByRole("button", { name: "Cancel" }).click();
  await page
    .getByRole("row", { name: /Lisbon/ })
    .getByRole("link")
    .click();
  await expect(page.getByRole("listitem").filter({ hasText: "Group: Lisbon" })).toBeVisible();
  await expect(page.getByText("1 user matches")).toBeVisible();
  await expect(page.getByRole("columnheader", { name: "Groups" })).toHaveCount(0);
  await page.getByRole("button", { name: "Table…" }).click();
  await page.getByRole("dialog").getByRole("checkbox", { name: "Groups" }).check();
  await page.getByRole("dialog").getByRole("button", { name: "Save" }).click();
  await expect(page.getByRole("columnheader", { name: "Groups" })).toBeVisible();
  await expect(page.getByRole("row", { name: /^Select Ana/ }).getByRole("cell", { name: "Lisbon" })).toBeVisible();
});

test("who renames a group that was renamed meanwhile is told how, and saves over that", async ({
  page,
  account,
  signIn,
}) => {
  const { id } = await newGroup(account.id, "Day");
  await signIn(account.admin);
  await page.goto("/settings/groups");
  await page.getByRole("button", { name: "Rename Day" }).click();
  const name = page.getByRole("dialog").getByLabel("Name");
  await name.fill("Late");
  await seeding()`update groups set name = 'Early' where id = ${id}`;
  await name.press("Enter");
  await expect(name).toHaveAccessibleDescription(/Somebody renamed it to “Early” meanwhile/);
  await name.press("Enter");
  await expect(page.getByRole("row", { name: /^Late/ })).toBeVisible();
});

test("an admin limits a manager on their page; with no group chosen it says what that means", async ({
  page,
  account,
  signIn,
  browserOf,
}) => {
  await newGroup(account.id, "Lisbon");
  const manager = await newUser(account.id, { role: "manager", privileges: [...both] });
  const ana = await newUser(account.id, { firstName: "Ana" });
  await signIn(account.admin);
  await page.goto(`/users/${manager.id}`);
  await page.getByLabel("People in chosen groups").check();
  await expect(page.getByText("With no group chosen they see nobody and change nobody.")).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page.getByText("was saved: whom they see and change.")).toBeVisible();

  const theirs = await browserOf(manager);
  await theirs.goto("/users");
  await expect(theirs.getByText("No group is chosen for you yet.")).toBeVisible();
  await expectAccessible(theirs);

  await page.getByRole("group", { name: "Groups to manage" }).getByLabel("Lisbon").check();
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page.getByText("was saved: whom they see and change.")).toBeVisible();
  await page.goto(`/users/${ana.id}`);
  await page.getByRole("group", { name: "Groups", exact: true }).getByLabel("Lisbon").check();
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page.getByText("was saved: groups.")).toBeVisible();

  await theirs.goto("/users");
  await expect(theirs.getByText("You see and change the people in Lisbon.")).toBeVisible();
  await expect(theirs.getByRole("link", { name: ana.name })).toBeVisible();
  await expectAccessible(theirs);
  await theirs.goto("/users/new");
  await expect(theirs.getByRole("group", { name: "Groups" }).getByLabel("Lisbon")).toBeChecked();
  await theirs.getByLabel("Work email").fill(`${randomUUID()}@northwind.example`);
  await theirs.getByRole("button", { name: "Save", exact: true }).click();
  await expect(theirs.getByText("was added")).toBeVisible();
  await theirs.goto("/users");
  await expect(theirs.getByText("2 users", { exact: true })).toBeVisible();
});

test("a manager of one group finds nobody outside it: screens, reads and actions answer as of nobody", async ({
  page,
  signIn,
  agentApp,
}) => {
  const account = await newAccount({ remoteSupport: { named: 3, shared: 2 } });
  const [lisbon, porto] = [await newGroup(account.id, "Lisbon"), await newGroup(account.id, "Porto")];
  const manager = await newUser(account.id, { role: "manager", privileges: [...both], managesGroups: [lisbon.id] });
  const mine = await newUser(account.id, { groups: [lisbon.id], remoteSupport: "shared", firstName: "Mona" });
  const theirs = await newUser(account.id, { groups: [porto.id], remoteSupport: "shared", firstName: "Hidalgo" });
  const waiting = await newUser(account.id, { groups: [porto.id], remoteSupport: "shared", firstName: "Hidden" });
  for (const user of [mine, theirs]) await (await agentApp(user)).startSession(randomUUID());
  await (await agentApp(waiting)).call("PUT", "/seats/remote_support/line");
  const [seat] = await seeding()<{ occupancyId: string }[]>`
    select occupancy_id as "occupancyId" from shared_seats where user_id = ${theirs.id}`;
  await signIn(manager);

  for (const address of [
    "/",
    "/users",
    "/users?q=hidalgo",
    `/users?group=${porto.id}`,
    "/users?seat=remote-support-shared",
    "/shared-sessions",
  ]) {
    await page.goto(address);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    const html = await page.content();
    for (const word of [theirs.id, theirs.name, theirs.email, waiting.id, waiting.name])
      expect(html).not.toContain(word);
  }
  await expect(page.getByText("1 more Shared seat is in use by people outside your groups.")).toBeVisible();
  await expect(page.getByRole("listitem").filter({ hasText: hidden })).toContainText("waiting");
  await expectAccessible(page);
  await page.getByRole("button", { name: `End Session for ${mine.name}` }).click();
  await expect(page.getByRole("alertdialog")).toContainText(`Next in line: ${hidden}`);

  const plain = (text: string, ...words: string[]) =>
    words
      .reduce((all, word) => all.replaceAll(word, "…"), text)
      .replace(/\d{4}-\d\d-\d\dT[\d:.+Z]+|[\da-f]{8}-[\da-f-]{27}/g, "");
  const statusOf = async (id: string) => {
    const answers = [
      await page.request.get(`/users/${id}`),
      await page.request.get(`/api/browser/users/${id}/shared-sessions`),
    ];
    return [answers[0]?.status(), plain((await answers[1]?.text()) ?? "", id)];
  };
  expect(await statusOf(theirs.id)).toEqual(await statusOf(randomUUID()));
  expect((await statusOf(theirs.id))[0]).toBe(404);
  expect((await statusOf(mine.id))[0]).toBe(200);

  const inputs: Record<string, (id: string, occupancyId: string) => object> = {
    "users/[id]/actions.ts save": (id) => ({ id, version: 1, firstName: "X" }),
    "users/[id]/actions.ts endSession": (_, occupancyId) => ({ product: "remote_support", occupancyId }),
    "shared-sessions/actions.ts ask": (_, occupancyId) => ({ product: "remote_support", occupancyId }),
    "shared-sessions/actions.ts endSession": (_, occupancyId) => ({ product: "remote_support", occupancyId }),
    "users/actions.ts changeSeat": (id) => ({ id, version: 1, product: "remote_support", seat: "none" }),
    "users/actions.ts suspend": (id) => ({ id, version: 1 }),
    "users/actions.ts reactivate": (id) => ({ id, version: 1 }),
    "users/actions.ts remove": (id) => ({ id, version: 1 }),
    "users/actions.ts makeLink": (id) => ({ userId: id, purpose: "invitation" }),
    "users/actions.ts invite": (id) => ({ userId: id }),
  };
  const known = serverActions();
  for (const [name, inputOf] of Object.entries(inputs)) {
    const action = known.find((each) => each.name === name);
    if (!action) throw new Error(`There is no server action ${name}.`);
    const ask = async (id: string, occupancyId: string) =>
      plain(await askAction(page.request, action, inputOf(id, occupancyId)), id, occupancyId);
    expect(await ask(theirs.id, seat?.occupancyId ?? ""), name).toBe(await ask(randomUUID(), randomUUID()));
  }
  expect(await seeding()`select version, status from users where id = ${theirs.id}`).toEqual([
    { version: 1, status: "active" },
  ]);
});
