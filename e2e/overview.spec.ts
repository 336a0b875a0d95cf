import type { Page } from "@playwright/test";
import { seeding } from "../db/test/seed-client";
import { expect, newAccount, newUser, test } from "./fixtures";
import { expectAccessible } from "./looks";
import { oneSeat } from "./one-seat";

const now = (page: Page) => page.getByRole("main").getByRole("heading", { level: 2 }).first();
const message = (page: Page) => page.getByRole("banner").getByRole("status");

test("the Overview says first whether anybody is blocked, and follows what happens without a reload", async ({
  agentApp,
  browserOf,
  page,
  signIn,
}) => {
  const { account, tom, marco } = await oneSeat();
  await signIn(account.admin);
  await page.goto("/");
  await expect(now(page)).toHaveText("Every agent can get a seat right now.");
  await expect(page.getByRole("region", { name: "In use longest" })).toHaveCount(0);
  await (await agentApp(tom)).startSession();
  await expect(now(page)).toHaveText("No Remote Support Shared seat is free. Whoever asks next has to wait.");
  await expect(page.getByRole("row", { name: /Tom Okafor/ })).toContainText("Support key");
  const waiting = await browserOf(marco);
  await waiting.goto("/me");
  await waiting.getByRole("button", { name: "Wait for a seat: Remote Support" }).click();
  await expect(now(page)).toHaveText(/^1\sagent is waiting for a Remote Support Shared seat\.$/);
  await expect(page.getByText(/^Marco Ruiz has waited/)).toBeVisible();
  await expectAccessible(page, now(page));
});

test("a seat is cleared from the Overview in two clicks, and goes to who waits (R9)", async ({
  agentApp,
  page,
  signIn,
}) => {
  const { account, tom, marco } = await oneSeat();
  await (await agentApp(tom)).startSession();
  await (await agentApp(marco)).call("PUT", "/seats/remote_support/line");
  await signIn(account.admin);
  await page.goto("/");
  await page.getByRole("button", { name: "End Session for Tom Okafor" }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "End Session" }).click();
  await expect(message(page)).toContainText("seat goes to Marco Ruiz, the next in line.");
  await expect(now(page)).toHaveText("No Remote Support Shared seat is free. Whoever asks next has to wait.");
});

test("a company without seats is told what to do first", async ({ page, signIn }) => {
  const none = { named: 0, shared: 0 };
  const account = await newAccount({ remoteSupport: none, serviceDesk: none });
  await signIn(account.admin);
  await page.goto("/");
  await expect(now(page)).toHaveText("No seats yet.");
  await page.getByRole("region", { name: "No seats yet." }).getByRole("link", { name: "Set seat totals" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Subscription" })).toBeVisible();
});

test("an admin is told what to set up, each step a link to where it is done, until it is done or hidden for all", async ({
  account,
  browserOf,
  page,
  signIn,
}) => {
  const list = (of: Page) => of.getByRole("region", { name: /^Set up/ });
  await signIn(account.admin);
  await page.goto("/");
  await expect(list(page)).toHaveAccessibleName("Set up (1 of 4)");
  await expect(list(page).getByRole("listitem")).toHaveText([
    "Set the time zoneTo do",
    "Set seat totalsDone",
    "Add usersTo do",
    "Invite a second adminTo do",
  ]);
  await expectAccessible(page, list(page));
  await list(page).getByRole("link", { name: "Set the time zone" }).click();
  await expect(page.getByLabel("Time zone")).toHaveValue("");
  await page.getByLabel("Time zone").selectOption("Europe/Lisbon");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(message(page)).toContainText("Company settings saved.");
  await newUser(account.id, { status: "invited" });
  await page.goto("/");
  await expect(list(page)).toHaveAccessibleName("Set up (3 of 4)");
  await list(page).getByRole("button", { name: "Hide the list of what to set up" }).click();
  await expect(message(page)).toHaveText("The list of what to set up is hidden, for all admins.");
  await expect(list(page)).toHaveCount(0);
  await page.getByRole("banner").getByRole("button", { name: "Undo" }).click();
  await list(page).getByRole("link", { name: "Invite a second admin" }).click();
  await expect(page.getByRole("radio", { name: "Admin" })).toBeChecked();
  await page.getByLabel("Work email").fill(`second.${account.id}@example.com`);
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(message(page)).toContainText("was added");
  await page.goto("/");
  await expect(now(page)).toBeVisible();
  await expect(list(page)).toHaveCount(0);
  const other = await newAccount();
  const manager = await browserOf(await newUser(other.id, { role: "manager", privileges: ["add_delete_users"] }));
  await manager.goto("/");
  await expect(now(manager)).toBeVisible();
  await expect(list(manager)).toHaveCount(0);
});

test("the last seven days tell refusals and unused Named seats, each with its list", async ({
  agentApp,
  page,
  signIn,
}) => {
  const { account, tom, marco } = await oneSeat();
  await (await agentApp(tom)).startSession();
  expect((await (await agentApp(marco)).startSession()).status).toBe(409);
  await signIn(account.admin);
  await page.goto("/");
  const week = page.getByRole("region", { name: "Last 7 days: Remote Support" });
  await expect(week).toContainText(/Most Shared seats in use at once\s*1 of 1/);
  await expect(week).toContainText(/Refused because none was free\s*1\srequest of 1\sagent/);
  await expect(week).toContainText(/Named, not active for 60 days\s*nobody/);
  const lea = await newUser(account.id, { firstName: "Lea", lastName: "Brandt", remoteSupport: "named" });
  await seeding()`update users set last_active_at = now() - interval '70 days' where id = ${lea.id}`;
  await page.reload();
  await week.getByRole("link", { name: /^1\sperson with Remote Support Named$/ }).click();
  await expect(page.getByRole("rowheader")).toHaveText([/Lea Brandt/]);
});

test("what changed last is told to admins in sentences, without who signed in", async ({ page, signIn }) => {
  const { account, marco } = await oneSeat();
  await seeding()`
    insert into events (account_id, actor_id, actor_name, action, target_kind, target_id, target_name, source, request_id)
    values (${account.id}, ${marco.id}, 'Marco Ruiz', 'browser.signed_in', 'user', ${marco.id}, 'Marco Ruiz', 'browser', 'r')`;
  await signIn(account.admin);
  await page.goto(`/users/${marco.id}`);
  await page.getByRole("button", { name: "Suspend…" }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Suspend" }).click();
  await expect(message(page)).toContainText("suspended");
  await page.goto("/");
  const recent = page.getByRole("region", { name: "Recent changes" }).getByRole("listitem");
  await expect(recent).toHaveText([`${account.admin.name} suspended Marco Ruiznow`]);
  await page.getByRole("region", { name: "Recent changes" }).getByRole("link", { name: "Audit log" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Audit log" })).toBeVisible();
});

test("a manager without “manage seats” sees how seats stand, and ends none (R18); an agent is led to My Seats", async ({
  agentApp,
  browserOf,
  page,
  signIn,
}) => {
  const { account, tom } = await oneSeat();
  const app = await agentApp(tom);
  await app.startSession();
  await signIn(await newUser(account.id, { role: "manager", privileges: ["add_delete_users"] }));
  await page.goto("/");
  await expect(page.getByRole("row", { name: /Tom Okafor/ })).toBeVisible();
  await expect(page.getByRole("button", { name: /End Session/ })).toHaveCount(0);
  await expect(page.getByText("Ending a session needs the privilege “manage seats”.")).toBeVisible();
  await app.signOut();
  await expect(now(page)).toHaveText("Every agent can get a seat right now.");
  await expect(page.getByRole("link", { name: "Open Manage Shared Sessions" })).toHaveCount(0);
  await expect(page.getByRole("region", { name: "Recent changes" })).toHaveCount(0);
  const agent = await browserOf(tom);
  await agent.goto("/");
  await expect(agent).toHaveURL(/\/me$/);
});
