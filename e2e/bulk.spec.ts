import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { newGroup, type SeededAccount } from "../db/test/seed";
import { seeding } from "../db/test/seed-client";
import { expect, newAccount, newUser, test } from "./fixtures";
import { expectAccessible } from "./looks";
import { failure, message, option, poolLink } from "./products-pane";

const row = (page: Page, name: string) => page.getByRole("row", { name: new RegExp(name) });
const bar = (page: Page) => page.getByRole("toolbar", { name: "Selected users" });
const dialog = (page: Page) => page.getByRole("dialog");
const box = (page: Page, name: string) => page.getByRole("checkbox", { name: `Select ${name}` });
const selectPage = (page: Page) => page.getByRole("checkbox", { name: "Select all on this page" });
const give = (page: Page) => bar(page).getByRole("button", { name: "Give seats…" });
const undo = (page: Page) => page.getByRole("banner").getByRole("button", { name: "Undo" });

async function crowd(account: SeededAccount, many: number, options: Parameters<typeof newUser>[1] = {}) {
  for (let n = 0; n < many; n++) {
    await newUser(account.id, { firstName: "Agent", lastName: String(n + 10), ...options });
  }
}
const roomy = () => newAccount({ remoteSupport: { named: 60, shared: 3 } });

const fullPool = async () => {
  const account = await newAccount({ remoteSupport: { named: 1, shared: 1 } });
  const holder = await newUser(account.id, { firstName: "Lea", lastName: "Brandt", remoteSupport: "named" });
  const wants = await newUser(account.id, { firstName: "Marco", lastName: "Ruiz" });
  return { account, holder, wants };
};

test("rows are selected one by one, in ranges, a page, and all that match, over pages", async ({ page, signIn }) => {
  const account = await roomy();
  await crowd(account, 30);
  await signIn(account.admin);
  await page.goto("/users?role=agent");
  await expect(bar(page)).toHaveCount(0);
  await box(page, "Agent 12").check();
  await expect(bar(page)).toContainText("1 selected");
  await expect(selectPage(page)).toHaveJSProperty("indeterminate", true);
  await box(page, "Agent 15").click({ modifiers: ["Shift"] });
  await expect(bar(page)).toContainText("4 selected");
  await page.getByRole("link", { name: "Next" }).click();
  await expect(page).toHaveURL(/page=2/);
  await box(page, "Agent 39").check();
  await expect(bar(page)).toContainText("5 selected");
  await bar(page).getByRole("button", { name: "Clear" }).click();
  await expect(bar(page)).toHaveCount(0);
  await page.getByRole("link", { name: "Previous" }).click();
  await expect(row(page, "Agent 10")).toBeVisible();
  await selectPage(page).check();
  await expect(bar(page)).toContainText("All 25 on this page are selected");
  await bar(page).getByRole("button", { name: "Select all 30 that match" }).click();
  await expect(bar(page)).toContainText("30 selected");
  await page.getByRole("link", { name: "Next" }).click();
  await expect(box(page, "Agent 39")).toBeChecked();
  await box(page, "Agent 39").uncheck();
  await expect(bar(page)).toContainText("29 selected");
  const saved = page.waitForEvent("download");
  await bar(page).getByRole("button", { name: "Export" }).click();
  const file = await saved;
  expect(file.suggestedFilename()).toMatch(/ users \d{4}-\d\d-\d\d Agent selected\.csv$/);
  const lines = readFileSync(await file.path(), "utf8").split("\r\n");
  expect(lines.slice(1, -1).map((line) => line.slice(0, 8))).toEqual(
    Array.from({ length: 29 }, (_, n) => `Agent ${n + 10}`),
  );
  await expect(message(page)).toHaveText(/^Exported 29.people\.$/);
  await give(page).click();
  await expect(page.getByRole("heading", { name: /^Give seats to 29.people$/ })).toBeVisible();
  await dialog(page).getByLabel("Remote Support").selectOption("Named");
  await dialog(page).getByRole("button", { name: "Give 29 seats" }).click();
  await expect(message(page)).toHaveText(/^Gave Remote Support Named to 29.people\.$/);
  await expect(bar(page)).toHaveCount(0);
});

test("on a phone a page is selected as well, by what stands over its rows", async ({ page, signIn }) => {
  const account = await roomy();
  await crowd(account, 2);
  await signIn(account.admin);
  await page.setViewportSize({ width: 360, height: 800 });
  await page.goto("/users?role=agent");
  await page.getByText("Select all on this page").click();
  await expect(selectPage(page)).toBeChecked();
  await expect(box(page, "Agent 11")).toBeChecked();
  await expect(bar(page)).toContainText("2 selected");
});

test("the dialog says before who gains, has, keeps and is skipped; the change is undone from the message", async ({
  page,
  account,
  signIn,
}) => {
  await newUser(account.id, { firstName: "Ana", lastName: "Silva" });
  await newUser(account.id, { firstName: "Jo", lastName: "Lind", remoteSupport: "named" });
  await newUser(account.id, { firstName: "Lea", lastName: "Brandt", remoteSupport: "shared" });
  await newUser(account.id, { firstName: "Omar", lastName: "Haddad", status: "suspended" });
  await signIn(account.admin);
  await page.goto("/users?role=agent");
  await expect(row(page, "Ana Silva")).toBeVisible();
  await selectPage(page).check();
  await give(page).click();
  await expect(dialog(page).getByRole("button", { name: "Give seats" })).toHaveAttribute("aria-disabled", "true");
  await dialog(page).getByLabel("Remote Support").selectOption("Named");
  await expect(dialog(page).getByRole("listitem")).toHaveText([
    /1.person will get Remote Support Named Ana Silva/,
    /1.person already has Remote Support Named Jo Lind/,
    /1.person will keep Remote Support Shared Lea Brandt/,
    /1.person is suspended and skipped Omar Haddad/,
  ]);
  await dialog(page).getByRole("radio", { name: "Replace what they have" }).check();
  await expect(dialog(page)).toContainText("1\u00a0person will get Remote Support Named and gives up Shared");
  await dialog(page).getByRole("button", { name: "Give 2 seats" }).click();
  await expect(message(page)).toHaveText(/^Gave Remote Support Named to 2.people\.$/);
  await expect(page.getByRole("button", { name: "Remote Support seat for Lea Brandt: Named" })).toBeVisible();
  await undo(page).click();
  await expect(message(page)).toHaveText(/^Undone for 2.people\.$/);
  await expect(page.getByRole("button", { name: "Remote Support seat for Lea Brandt: Shared" })).toBeVisible();
  await expect(page.getByRole("button", { name: "Remote Support seat for Ana Silva: No seat" })).toBeVisible();
});

test("too few seats: the first by a stated order, the others Shared, or the plan first and back", async ({
  page,
  signIn,
}) => {
  const account = await newAccount({ remoteSupport: { named: 2, shared: 1 } });
  await crowd(account, 5);
  await seeding()`update users set last_active_at = now() where account_id = ${account.id} and last_name in ('13', '14')`;
  await signIn(account.admin);
  await page.goto("/users?role=agent");
  await expect(row(page, "Agent 10")).toBeVisible();
  await selectPage(page).check();
  await give(page).click();
  await dialog(page).getByLabel("Remote Support").selectOption("Named");
  await expect(dialog(page)).toContainText("Insufficient seats...");
  await expect(dialog(page)).toContainText("Remote Support Named: 2 free, 5 needed.");
  await expect(dialog(page)).toContainText("Agent 13 and Agent 14");
  await expect(dialog(page).getByRole("button", { name: "Give 2 seats" })).toBeVisible();
  await dialog(page).getByLabel("Who is first").selectOption("name");
  await expect(dialog(page)).toContainText("Agent 10 and Agent 11");
  await dialog(page).getByRole("radio", { name: "Give the other 3 Shared instead" }).check();
  await expect(dialog(page).getByRole("button", { name: "Give 5 seats" })).toBeVisible();
  await dialog(page).getByRole("link", { name: "Change plan first" }).click();
  await expect(page.getByRole("heading", { name: "Subscription", level: 1 })).toBeVisible();
  await page.goBack();
  await expect(dialog(page).getByRole("button", { name: "Give 5 seats" })).toBeVisible();
  await dialog(page).getByRole("button", { name: "Give 5 seats" }).click();
  await expect(message(page)).toHaveText(
    /^Gave Remote Support Named to 2.people and Remote Support Shared to 3.people\.$/,
  );
});

test("what changed since it was counted is counted again, and nothing is done", async ({ page, account, signIn }) => {
  const ana = await newUser(account.id, { firstName: "Ana", lastName: "Silva" });
  await newUser(account.id, { firstName: "Jo", lastName: "Lind" });
  await signIn(account.admin);
  await page.goto("/users?role=agent");
  await expect(row(page, "Ana Silva")).toBeVisible();
  await selectPage(page).check();
  await give(page).click();
  await dialog(page).getByLabel("Remote Support").selectOption("Named");
  await expect(dialog(page).getByRole("button", { name: "Give 2 seats" })).toBeVisible();
  await seeding()`update users set suspended_at = now(), version = version + 1 where id = ${ana.id}`;
  await dialog(page).getByRole("button", { name: "Give 2 seats" }).click();
  await expect(dialog(page).getByRole("alert")).toContainText("Something changed since this was counted.");
  await expect(dialog(page)).toContainText("is suspended and skipped");
  await expect(poolLink(page, /^Remote Support Named: 0 of 5 assigned/)).toBeVisible();
  await dialog(page).getByRole("button", { name: "Give 1 seat", exact: true }).click();
  await expect(message(page)).toHaveText(/^Gave Remote Support Named to 1.person\.$/);
});

test("people are suspended together, found again under Recent changes and undone but for those changed since", async ({
  page,
  account,
  signIn,
}) => {
  const ana = await newUser(account.id, { firstName: "Ana", lastName: "Silva", serviceDesk: "named" });
  await newUser(account.id, { firstName: "Jo", lastName: "Lind", serviceDesk: "named" });
  await newUser(account.id, { firstName: "Lea", lastName: "Brandt" });
  await signIn(account.admin);
  await page.goto("/users?role=agent");
  await expect(row(page, "Ana Silva")).toBeVisible();
  await selectPage(page).check();
  await bar(page).getByRole("button", { name: "Suspend…" }).click();
  await expect(dialog(page)).toContainText("2\u00a0people will lose Service Desk Named");
  await dialog(page)
    .getByRole("button", { name: /^Suspend 3.people$/ })
    .click();
  await expect(message(page)).toHaveText(/^3.people are suspended and have no seat\.$/);
  await page.reload();
  await page.getByRole("button", { name: "Actions for Ana Silva" }).click();
  await page.getByRole("menuitem", { name: "Reactivate" }).click();
  await expect(message(page)).toContainText("Ana Silva can sign in again");
  await page.getByRole("button", { name: "Recent changes…" }).click();
  await expect(dialog(page)).toContainText("Suspended 3\u00a0people");
  await expect(dialog(page)).toContainText("1 changed since");
  await dialog(page).getByRole("button", { name: /^Undo/ }).click();
  const question = page.getByRole("alertdialog");
  await expect(question).toContainText("1\u00a0person has been changed since and will stay as now: Ana Silva.");
  await question.getByRole("button", { name: /^Undo for 2.people$/ }).click();
  await expect(message(page)).toHaveText(/^Undone for 2.people\.$/);
  await expect(page.getByRole("button", { name: "Service Desk seat for Jo Lind: Named" })).toBeVisible();
  await page.goto(`/users/${ana.id}`);
  await expect(option(page, "Service Desk", "No seat")).toBeChecked();
});

test("people are put into a group together, are told before, and taken out again by Undo", async ({
  page,
  account,
  signIn,
}) => {
  const tier = await newGroup(account.id, "Tier 2");
  await newUser(account.id, { firstName: "Ana", lastName: "Silva", groups: [tier.id] });
  await newUser(account.id, { firstName: "Jo", lastName: "Lind" });
  await newUser(account.id, { firstName: "Lea", lastName: "Brandt" });
  await signIn(account.admin);
  await page.goto("/users?role=agent");
  await expect(row(page, "Ana Silva")).toBeVisible();
  await selectPage(page).check();
  const opener = bar(page).getByRole("button", { name: "Change group…" });
  await opener.click();
  await expect(page.getByRole("heading", { name: /^Change group of 3.people$/ })).toBeVisible();
  await expect(dialog(page).getByLabel("Group", { exact: true })).toBeFocused();
  const uncounted = dialog(page).getByRole("button", { name: "Change group" });
  await expect(uncounted).toHaveAccessibleDescription("Choose a group first.");
  await page.keyboard.press("Escape");
  await expect(opener).toBeFocused();
  await opener.click();
  await dialog(page).getByLabel("Group", { exact: true }).selectOption("Tier 2");
  await expect(dialog(page).getByRole("listitem")).toHaveText([
    /^2.people will be added to Tier 2 Jo Lind and Lea Brandt$/,
    /^1.person is in this group already Ana Silva$/,
  ]);
  await dialog(page).getByRole("radio", { name: "Take out of the group" }).check();
  await expect(dialog(page)).toContainText("1\u00a0person will be taken out of Tier 2");
  await expect(dialog(page).getByRole("button", { name: /^Take 1.person out$/ })).toBeVisible();
  await dialog(page).getByRole("radio", { name: "Add to the group" }).check();
  await dialog(page)
    .getByRole("button", { name: /^Add 2.people$/ })
    .click();
  await expect(message(page)).toHaveText(/^Added 2.people to Tier 2\.$/);
  await page.getByRole("button", { name: "Recent changes…" }).click();
  await expect(dialog(page).getByRole("button", { name: /^Undo ?: Added 2.people to Tier 2$/ })).toBeVisible();
  await dialog(page).getByRole("button", { name: "Close" }).click();
  await expect(page.getByRole("button", { name: "Recent changes…" })).toBeFocused();
  await page.goto(`/users?group=${tier.id}`);
  await expect(page.getByRole("rowheader")).toHaveCount(3);
  await page.getByRole("button", { name: "Recent changes…" }).click();
  await dialog(page).getByRole("button", { name: /^Undo/ }).click();
  await expect(message(page)).toHaveText(/^Undone for 2.people\.$/);
  await expect(page.getByRole("rowheader")).toHaveText([/Ana Silva/]);
});

test("a group that is deleted meanwhile is missed when it is counted, and again when it is applied", async ({
  page,
  account,
  signIn,
}) => {
  const [gone, late] = [await newGroup(account.id, "Gone"), await newGroup(account.id, "Late")];
  const remove = ({ id }: { id: string }) => seeding()`delete from groups where id = ${id}`;
  await newUser(account.id, { firstName: "Ana", lastName: "Silva" });
  await signIn(account.admin);
  await page.goto("/users?role=agent");
  await box(page, "Ana Silva").check();
  await bar(page).getByRole("button", { name: "Change group…" }).click();
  await remove(gone);
  const choice = dialog(page).getByLabel("Group", { exact: true });
  const missed = dialog(page).getByRole("alert").getByText("This group does not exist any more. Choose another one.");
  await choice.selectOption("Gone");
  await expect(missed).toBeVisible();
  await expect(dialog(page).getByRole("button", { name: "Change group" })).toHaveAttribute("aria-disabled", "true");
  await choice.selectOption("Late");
  await expect(dialog(page)).toContainText("1\u00a0person will be added to Late");
  await expect(missed).toHaveCount(0);
  await remove(late);
  await dialog(page)
    .getByRole("button", { name: /^Add 1.person$/ })
    .click();
  await expect(missed).toBeVisible();
  await expect(dialog(page).getByRole("listitem")).toHaveCount(0);
});

test("a seat given from a row is undone from the message; one that has gone on is not to be had back", async ({
  page,
  signIn,
}) => {
  const { account } = await fullPool();
  await signIn(account.admin);
  await page.goto("/users?role=agent");
  const choose = async (name: string, seat: string) => {
    await page.getByRole("button", { name: new RegExp(`^Remote Support seat for ${name}`) }).click();
    await page.getByRole("menuitemradio", { name: new RegExp(`^${seat}`) }).click();
  };
  await choose("Lea Brandt", "No seat");
  await expect(message(page)).toHaveText("Lea Brandt no longer has a Remote Support seat.");
  await undo(page).click();
  await expect(message(page)).toHaveText(/^Undone for 1.person\.$/);
  await choose("Lea Brandt", "No seat");
  await expect(message(page)).toHaveText("Lea Brandt no longer has a Remote Support seat.");
  await seeding()`
    insert into seat_assignments (account_id, user_id, product, seat_type)
    select account_id, id, 'remote_support', 'named' from users where account_id = ${account.id} and first_name = 'Marco'`;
  await undo(page).click();
  await expect(failure(page)).toContainText(
    "Nothing was undone. The only Remote Support Named seat is assigned: 1 more needed.",
  );
});

test("a manager is offered what the privileges allow; who is no agent is named as skipped (R18)", async ({
  account,
  browserOf,
}) => {
  await newUser(account.id, { firstName: "Ana", lastName: "Silva" });
  await newUser(account.id, { role: "manager", firstName: "Bo", lastName: "Ss" });
  const page = await browserOf(await newUser(account.id, { role: "manager", privileges: ["manage_seats"] }));
  await page.goto("/users");
  await box(page, "Ana Silva").check();
  await box(page, "Bo Ss").check();
  await expect(bar(page).getByRole("button")).toHaveText(["Give seats…", "Remove seats…", "Export", "Clear"]);
  await give(page).click();
  await dialog(page).getByLabel("Service Desk").selectOption("Shared");
  await expect(dialog(page)).toContainText(/1.person is no agent and skipped: managers change agents only/);
  await dialog(page).getByRole("button", { name: "Give 1 seat", exact: true }).click();
  await expect(message(page)).toHaveText(/^Gave Service Desk Shared to 1.person\.$/);

  const reader = await browserOf(await newUser(account.id, { role: "manager" }));
  await reader.goto("/users");
  await box(reader, "Ana Silva").check();
  await expect(bar(reader).getByRole("button")).toHaveText(["Export", "Clear"]);
  const post = async (people: number) => {
    const headers = { origin: new URL(reader.url()).origin };
    const data = { selection: { ids: Array.from({ length: people }, () => randomUUID()) } };
    return (await reader.request.post("/api/browser/users/export/chosen", { headers, data })).text();
  };
  expect(await post(10_000)).toMatch(/^\uFEFFName,Email,Status,/);
  expect(await post(20_000)).toContain("body_too_large");
});

test("the selection and its dialogs are accessible", async ({ page, signIn }) => {
  const account = await newAccount({ remoteSupport: { named: 2, shared: 1 } });
  await crowd(account, 26);
  await newUser(account.id, { firstName: "Omar", lastName: "Haddad", status: "suspended" });
  await signIn(account.admin);
  await page.goto("/users");
  await expect(row(page, "Agent 10")).toBeVisible();
  await selectPage(page).check();
  await expectAccessible(page, bar(page));
  await give(page).click();
  await dialog(page).getByLabel("Remote Support").selectOption("Named");
  await expectAccessible(page, dialog(page).getByText("Insufficient seats..."));
});
