import { randomUUID } from "node:crypto";
import type { Page } from "@playwright/test";
import { expect, newAccount, newUser, test } from "./fixtures";
import { failure, insufficient, message, option, poolLink, save } from "./products-pane";

const bar = (page: Page) => page.getByRole("region", { name: "Unsaved changes" });

test("the save bar says the change and its effect; Save without one says there is nothing to save", async ({
  page,
  account,
  signIn,
}) => {
  const priya = await newUser(account.id, { firstName: "Priya", lastName: "Natarajan", remoteSupport: "shared" });
  await signIn(account.admin);
  await page.goto(`/users/${priya.id}`);
  await save(page);
  await expect(message(page)).toHaveText("Nothing to save.");
  await option(page, "Remote Support", "Named").check();
  await expect(bar(page)).toContainText("Unsaved changes: Remote Support Shared → Named (5 free → 4)");
  await option(page, "Remote Support", "Shared").check();
  await expect(bar(page)).toBeHidden();
  await option(page, "Remote Support", "Named").check();
  await page.getByLabel("Last name").fill("N.");
  await save(page);
  await expect(message(page)).toHaveText("Priya N. was saved: Remote Support Shared → Named, name.");
  await expect(page.getByRole("heading", { level: 1, name: "Priya N." })).toBeVisible();
  await expect(bar(page)).toBeHidden();
});

test("a seat is changed and saved with the keyboard alone", async ({ page, account, signIn }) => {
  const agent = await newUser(account.id);
  await signIn(account.admin);
  await page.goto(`/users/${agent.id}`);
  await option(page, "Service Desk", "No seat").focus();
  await page.keyboard.press("ArrowUp");
  await expect(option(page, "Service Desk", "Shared")).toBeChecked();
  await page.keyboard.press("Enter");
  await expect(message(page)).toContainText("Service Desk No seat → Shared");
  await page.reload();
  await expect(option(page, "Service Desk", "Shared")).toBeChecked();
});

test("two admins: the second sees the first one's change and chooses", async ({ page, account, signIn, browserOf }) => {
  const priya = await newUser(account.id, { firstName: "Priya", remoteSupport: "shared" });
  const dana = await newUser(account.id, { role: "admin", firstName: "Dana", lastName: "Novak" });
  await signIn(account.admin);
  await page.goto(`/users/${priya.id}`);
  await option(page, "Service Desk", "Named").check();
  await page.getByLabel("Last name").fill("Mine");

  const other = await browserOf(dana);
  await other.goto(`/users/${priya.id}`);
  await option(other, "Remote Support", "No seat").check();
  await other.getByLabel("Last name").fill("Theirs");
  await save(other);
  await expect(message(other)).toContainText("was saved");

  await save(page);
  const conflict = page.getByRole("alert").filter({ hasText: "Dana Novak changed" });
  await expect(conflict).toContainText("Remote Support Shared → No seat, name.");
  await conflict.getByRole("button", { name: "Keep mine" }).click();
  await expect(page.getByLabel("Last name")).toHaveValue("Mine");
  await expect(option(page, "Remote Support", "No seat")).toBeChecked();
  await save(page);
  await expect(message(page)).toContainText("Priya Mine was saved");
  await expect(option(page, "Service Desk", "Named")).toBeChecked();
});

test("two admins: letting the other one's change stand drops the own one", async ({
  page,
  account,
  signIn,
  browserOf,
}) => {
  const agent = await newUser(account.id);
  await signIn(account.admin);
  await page.goto(`/users/${agent.id}`);
  await page.getByLabel("Last name").fill("Mine");
  const other = await browserOf(account.admin);
  await other.goto(`/users/${agent.id}`);
  await other.getByLabel("Last name").fill("Theirs");
  await save(other);
  await expect(message(other)).toContainText("was saved");
  await save(page);
  await page.getByRole("button", { name: "Show their change" }).click();
  await expect(page.getByLabel("Last name")).toHaveValue("Theirs");
  await expect(bar(page)).toBeHidden();
});

test("both products short are named in one message, and the seats of two agents move in one save (R4)", async ({
  page,
  signIn,
}) => {
  const account = await newAccount({ remoteSupport: { named: 1, shared: 0 }, serviceDesk: { named: 1, shared: 0 } });
  const first = await newUser(account.id, { remoteSupport: "named" });
  const second = await newUser(account.id, { serviceDesk: "named" });
  const agent = await newUser(account.id);
  await signIn(account.admin);
  await page.goto(`/users/${agent.id}`);
  await option(page, "Remote Support", "Named").check();
  await option(page, "Service Desk", "Named").check();
  await expect(insufficient(page)).toContainText("Remote Support Named");
  await expect(insufficient(page)).toContainText("Service Desk Named");
  for (const holder of [first, second]) {
    await insufficient(page)
      .getByRole("button", { name: /^Choose an agent/ })
      .first()
      .click();
    await page.getByRole("button", { name: `Take the seat from ${holder.name}` }).click();
  }
  await expect(insufficient(page)).toBeHidden();
  await save(page);
  await expect(message(page)).toContainText(agent.name);
  for (const [holder, product] of [
    [first, "Remote Support"],
    [second, "Service Desk"],
  ] as const) {
    await page.goto(`/users/${holder.id}`);
    await expect(option(page, product, "No seat")).toBeChecked();
  }
});

test("what the user occupies now is shown and can be ended; connected sessions go on (R9)", async ({
  page,
  account,
  signIn,
  agentApp,
}) => {
  const priya = await newUser(account.id, { firstName: "Priya", lastName: "Natarajan", remoteSupport: "shared" });
  const app = await agentApp(priya, { name: "Office PC" });
  const id = randomUUID();
  await app.startSession(id, "unattended");
  await signIn(account.admin);
  await page.goto(`/users/${priya.id}`);
  const now = page.getByRole("region", { name: "Now" });
  await expect(now).toContainText("Remote Support Shared");
  await expect(now).toContainText("Office PC (Windows)");
  await option(page, "Remote Support", "No seat").check();
  await expect(page.getByText(/Priya is using this seat\. 1.connected session continues/)).toBeVisible();
  await page.getByRole("button", { name: "Discard" }).click();
  await now.getByRole("button", { name: "End Session for Priya Natarajan" }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "End Session" }).click();
  await expect(message(page)).toContainText("Clearing Priya Natarajan’s Remote Support Shared seat.");
  await expect(now).toContainText("Clearing");
  expect((await app.heartbeat(id)).body.holds).toMatchObject([{ state: "alive" }]);
});

test("suspending says its consequences and takes the seats; reactivating gives none (R12, R20)", async ({
  page,
  account,
  signIn,
  agentApp,
}) => {
  const tom = await newUser(account.id, { firstName: "Tom", lastName: "Okafor", remoteSupport: "named" });
  const app = await agentApp(tom);
  await signIn(account.admin);
  await page.goto(`/users/${tom.id}`);
  await page.getByRole("button", { name: "Suspend…" }).click();
  const question = page.getByRole("alertdialog", { name: "Suspend: Tom Okafor" });
  await expect(question).toContainText("Connected support sessions are not interrupted");
  await question.getByRole("button", { name: "Suspend" }).click();
  await expect(message(page)).toHaveText("Tom Okafor is suspended and has no seat.");
  await expect(page.getByText("Reactivate first to give a seat.")).toBeVisible();
  await expect(poolLink(page, /^Remote Support Named: 0 of 5 assigned/)).toBeVisible();
  expect((await app.seats()).status).toBe(401);
  await page.getByRole("button", { name: "Reactivate" }).click();
  await expect(message(page)).toContainText("has no seat yet");
  await expect(option(page, "Remote Support", "No seat")).toBeChecked();
});

test("deleting asks, frees the seats and leads back to the list (R19)", async ({ page, account, signIn }) => {
  const tom = await newUser(account.id, { firstName: "Tom", lastName: "Okafor", serviceDesk: "named" });
  await signIn(account.admin);
  await page.goto(`/users/${tom.id}`);
  await page.getByRole("button", { name: "Delete…" }).click();
  const question = page.getByRole("alertdialog", { name: "Delete: Tom Okafor" });
  await expect(question.getByRole("button", { name: "Cancel" })).toBeFocused();
  await question.getByRole("button", { name: "Delete" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Manage Users" })).toBeVisible();
  await expect(message(page)).toHaveText("Tom Okafor was deleted.");
  await expect(poolLink(page, /^Service Desk Named: 0 of 5 assigned/)).toBeVisible();
  await page.goto(`/users/${tom.id}`);
  await expect(page.getByRole("heading", { level: 1, name: /not found/i })).toBeVisible();
});

test("an invited person gets a fresh link that replaces the last (R18)", async ({ page, account, signIn, browser }) => {
  const ina = await newUser(account.id, { status: "invited", firstName: "Ina", lastName: "New" });
  await signIn(account.admin);
  await page.goto(`/users/${ina.id}`);
  await page.getByRole("button", { name: "Copy link" }).click();
  const first = await page.getByLabel("Invitation link").inputValue();
  await page.getByRole("button", { name: "Copy link" }).click();
  await expect(page.getByLabel("Invitation link")).not.toHaveValue(first);
  const second = await page.getByLabel("Invitation link").inputValue();
  const context = await browser.newContext();
  const visitor = await context.newPage();
  await visitor.goto(second);
  await expect(visitor.getByLabel("New password").first()).toBeVisible();
  await visitor.goto(first);
  await expect(visitor.getByLabel("New password")).toHaveCount(0);
  await context.close();
});

test("an admin signs a user's devices out (R20)", async ({ page, account, signIn, agentApp }) => {
  const agent = await newUser(account.id, { remoteSupport: "shared" });
  const app = await agentApp(agent);
  await signIn(account.admin);
  await page.goto(`/users/${agent.id}`);
  await page.getByRole("button", { name: "Sign out everywhere…" }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Sign out everywhere" }).click();
  await expect(message(page)).toHaveText(`${agent.name} is signed out everywhere.`);
  expect((await app.seats()).status).toBe(401);
});

test("role and privileges are saved; the last admin stays one (R18)", async ({ page, account, signIn }) => {
  const lee = await newUser(account.id, { firstName: "Lee", lastName: "Park" });
  await signIn(account.admin);
  await page.goto(`/users/${lee.id}`);
  await page.getByRole("radio", { name: "Manager" }).check();
  await page.getByRole("checkbox", { name: "manage seats" }).check();
  await save(page);
  await expect(message(page)).toHaveText("Lee Park was saved: Agent → Manager, privileges none → manage seats.");
  await page.goto(`/users/${account.admin.id}`);
  await page.getByRole("radio", { name: "Agent" }).check();
  await save(page);
  await expect(failure(page)).toContainText("An account needs an admin.");
});

test("unsaved changes survive a reload; leaving asks", async ({ page, account, signIn }) => {
  const agent = await newUser(account.id);
  await signIn(account.admin);
  await page.goto(`/users/${agent.id}`);
  await page.getByLabel("First name").fill("Changed");
  page.once("dialog", (dialog) => dialog.accept());
  await page.reload();
  await expect(page.getByLabel("First name")).toHaveValue("Changed");
  await page.getByRole("main").getByRole("link", { name: "Manage Users" }).click();
  await page.getByRole("button", { name: "Keep editing" }).click();
  await expect(page.getByLabel("First name")).toHaveValue("Changed");
  await page.getByRole("button", { name: "Discard" }).click();
  await expect(page.getByLabel("First name")).toHaveValue("Robin");
  await page.getByRole("main").getByRole("link", { name: "Manage Users" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Manage Users" })).toBeVisible();
});

test("a manager of users edits the profile and sees the seats as text (R18)", async ({ page, account, signIn }) => {
  const agent = await newUser(account.id, { remoteSupport: "named" });
  await signIn(await newUser(account.id, { role: "manager", privileges: ["add_delete_users"] }));
  await page.goto(`/users/${agent.id}`);
  await expect(page.getByText("Changing seats needs the “manage seats” privilege.")).toBeVisible();
  await expect(page.getByRole("radio")).toHaveCount(0);
  await page.getByLabel("First name").fill("Renamed");
  await save(page);
  await expect(message(page)).toContainText("Renamed");
  await expect(page.getByRole("button", { name: "Sign out everywhere…" })).toHaveCount(0);
});

test("a manager of seats changes the seats and sees the profile as text (R18)", async ({ page, account, signIn }) => {
  const agent = await newUser(account.id);
  await signIn(await newUser(account.id, { role: "manager", privileges: ["manage_seats"] }));
  await page.goto(`/users/${agent.id}`);
  await expect(page.getByLabel("First name")).toHaveCount(0);
  await expect(page.getByRole("button", { name: "Suspend…" })).toHaveCount(0);
  await option(page, "Remote Support", "Named").check();
  await save(page);
  await expect(message(page)).toContainText("Remote Support No seat → Named");
});
