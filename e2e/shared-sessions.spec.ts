import { randomUUID } from "node:crypto";
import type { Page } from "@playwright/test";
import { expect, newAccount, newUser, test } from "./fixtures";

const shared = { remoteSupport: "shared", serviceDesk: "shared" } as const;
const title = "Manage Shared Sessions";
const topBar = (page: Page) => page.getByRole("banner");

test("ending a session while a customer is connected: the session goes on, the seat frees when it ends (R9)", async ({
  account,
  agentApp,
  page,
  signIn,
}) => {
  const priya = await newUser(account.id, { ...shared, firstName: "Priya", lastName: "Natarajan" });
  const app = await agentApp(priya, { name: "Office PC" });
  const id = randomUUID();
  await app.startSession(id, "unattended");
  await signIn(account.admin);
  await page.goto("/shared-sessions");
  await expect(page.getByRole("row", { name: /Priya Natarajan/ })).toContainText("Office PC (Windows)");

  await page.getByRole("button", { name: "End Session for Priya Natarajan" }).click();
  const dialog = page.getByRole("alertdialog", { name: "End Session" });
  await expect(dialog).toContainText("1 connected support session is not interrupted");
  await expect(dialog.getByRole("button", { name: "Cancel" })).toBeFocused();
  await dialog.getByRole("button", { name: "End Session" }).click();
  await expect(topBar(page).getByRole("status")).toHaveText(
    /Clearing Priya Natarajan’s Remote Support Shared seat\. It will be free when 1.support session ends\./,
  );
  expect((await app.sessions()).body.sessions).toMatchObject([{ id, state: "connected" }]);
  await expect(page.getByRole("row", { name: /Priya Natarajan/ })).toContainText("Clearing");
  expect((await app.startSession()).body.code).toBe("seat_clearing");

  await app.endSession(id);
  await page.getByRole("heading", { name: title }).hover();
  await expect(topBar(page).getByRole("status")).toHaveText(
    "Priya Natarajan’s Remote Support Shared seat is now free.",
  );
  await expect(page.getByText("No shared seats are in use. 6 are free.")).toBeVisible();
  await expect(page.getByText("Remote Support: 0 of 3 in use")).toBeVisible();
});

test("an idle seat is free at once, its support key stops working, and the next agent gets the seat (R9)", async ({
  agentApp,
  page,
  signIn,
}) => {
  const account = await newAccount({ remoteSupport: { named: 0, shared: 1 } });
  const tom = await newUser(account.id, { ...shared, firstName: "Tom", lastName: "Okafor" });
  const app = await agentApp(tom);
  const id = randomUUID();
  await app.startSession(id);
  const next = await agentApp(await newUser(account.id, shared));
  expect((await next.startSession()).status).toBe(409);

  await signIn(account.admin);
  await page.goto("/shared-sessions");
  await page.getByRole("button", { name: "End Session for Tom Okafor" }).click();
  await expect(page.getByRole("alertdialog")).toContainText("The seat is free straight away");
  await page.getByRole("alertdialog").getByRole("button", { name: "End Session" }).click();
  await expect(topBar(page).getByRole("status")).toHaveText(
    "Seat cleared. Tom Okafor’s Remote Support Shared seat is free.",
  );
  expect((await app.connect(id)).body.code).toBe("session_ended");
  expect((await next.startSession()).status).toBe(201);
});

test("ending a Service Desk sign-in signs the agent out of Service Desk (R9)", async ({
  account,
  agentApp,
  page,
  signIn,
}) => {
  const lea = await newUser(account.id, { ...shared, firstName: "Lea", lastName: "Brandt" });
  const app = await agentApp(lea);
  await app.signInToDesk();
  await signIn(account.admin);
  await page.goto("/shared-sessions");
  await page.getByRole("button", { name: "End Session for Lea Brandt" }).click();
  await expect(page.getByRole("alertdialog")).toContainText("will be signed out of Service Desk");
  await page.getByRole("alertdialog").getByRole("button", { name: "End Session" }).click();
  await expect(topBar(page).getByRole("status")).toContainText("Lea Brandt’s Service Desk Shared seat is free.");
  expect((await app.sessions()).body.signIns).toEqual([]);
});

test("a seat that was released meanwhile stays as it is, and the top bar says so (R9)", async ({
  account,
  agentApp,
  page,
  signIn,
}) => {
  const tom = await newUser(account.id, { ...shared, firstName: "Tom", lastName: "Okafor" });
  const app = await agentApp(tom);
  const id = randomUUID();
  await app.startSession(id);
  await signIn(account.admin);
  await page.goto("/shared-sessions");
  await page.getByRole("button", { name: "End Session for Tom Okafor" }).click();
  const dialog = page.getByRole("alertdialog");
  await expect(dialog).toContainText("1 unused support key stops working");

  await app.endSession(id);
  const again = randomUUID();
  await app.startSession(again);
  await expect(dialog).toContainText("has been released meanwhile");
  await dialog.getByRole("button", { name: "End Session" }).click();
  await expect(topBar(page).getByRole("status")).toHaveText(
    /had already been released at \d\d:\d\d\. Nothing was changed\./,
  );
  expect((await app.sessions()).body.sessions).toMatchObject([{ id: again }]);
});

test("Named seats are never listed (R2)", async ({ account, agentApp, page, signIn }) => {
  const app = await agentApp(await newUser(account.id, { remoteSupport: "named" }));
  await app.startSession();
  await signIn(account.admin);
  await page.goto("/shared-sessions");
  await expect(page.getByText("No shared seats are in use.")).toBeVisible();
  await expect(page.getByText("Named seats are not listed")).toBeVisible();
});

test("a manager with manage seats ends agents' sessions, and nobody else's (R18)", async ({
  account,
  agentApp,
  page,
  signIn,
}) => {
  const boss = await newUser(account.id, { ...shared, role: "admin", firstName: "Dana", lastName: "Novak" });
  const agent = await newUser(account.id, { ...shared, firstName: "Ana", lastName: "Silva" });
  for (const user of [boss, agent]) await (await agentApp(user)).startSession();
  await signIn(await newUser(account.id, { role: "manager", privileges: ["manage_seats"] }));
  await page.goto("/shared-sessions");
  await expect(page.getByRole("row", { name: /Dana Novak/ })).toContainText("Admins only");
  await expect(page.getByRole("row", { name: /Dana Novak/ }).getByRole("button")).toHaveCount(0);
  await expect(page.getByRole("button", { name: "End Session for Ana Silva" })).toBeVisible();
});

test("a manager without manage seats is told which privilege it takes and whom to ask (R18)", async ({
  account,
  page,
  signIn,
}) => {
  await signIn(await newUser(account.id, { role: "manager", privileges: ["add_delete_users"] }));
  const response = await page.goto("/shared-sessions");
  expect(response?.status()).toBe(403);
  await expect(page.getByRole("main")).toContainText("manage seats");
  await expect(page.getByRole("main")).toContainText(account.admin.name);
});

test("with the keyboard alone: to the button, over the question, to the message", async ({
  account,
  agentApp,
  page,
  signIn,
}) => {
  const tom = await newUser(account.id, { ...shared, firstName: "Tom", lastName: "Okafor" });
  await (await agentApp(tom)).startSession();
  await signIn(account.admin);
  await page.goto("/shared-sessions");
  await page.getByRole("button", { name: "End Session for Tom Okafor" }).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("button", { name: "Cancel" })).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("button", { name: "End Session for Tom Okafor" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("button", { name: "Cancel" })).toBeFocused();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(topBar(page).getByRole("status")).toContainText("Seat cleared.");
  await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toContain("Seat cleared.");
});

test("Show leads from the message to the clearing row; Dismiss leads back to the next End Session", async ({
  account,
  agentApp,
  page,
  signIn,
}) => {
  for (const firstName of ["Ana", "Tom", "Lea"]) {
    const agent = await newUser(account.id, { ...shared, firstName, lastName: "Okafor" });
    await (await agentApp(agent)).startSession(randomUUID(), firstName === "Tom" ? "unattended" : "attended");
  }
  await signIn(account.admin);
  await page.goto("/shared-sessions");
  const button = (name: string) => page.getByRole("button", { name: `End Session for ${name} Okafor` });
  const end = async (name: string) => {
    await button(name).click();
    await page.getByRole("alertdialog").getByRole("button", { name: "End Session" }).click();
    await expect(button(name)).toBeHidden();
  };
  await end("Tom");
  await topBar(page).getByRole("link", { name: "Show" }).click();
  await expect(page.getByRole("rowheader")).toHaveText([/Tom/]);
  await page.goBack();
  await expect(page.getByRole("rowheader")).toHaveCount(3);
  await topBar(page).getByRole("button", { name: "Dismiss" }).click();
  await expect(button("Lea")).toBeFocused();
  await end("Lea");
  await topBar(page).getByRole("button", { name: "Dismiss" }).click();
  await expect(button("Ana")).toBeFocused();
});

test("rows hold still under the pointer; what changed waits behind Update", async ({
  account,
  agentApp,
  page,
  signIn,
}) => {
  const users = [];
  for (const firstName of ["Ana", "Tom", "Lea"]) users.push(await newUser(account.id, { ...shared, firstName }));
  const [ana, tom, lea] = await Promise.all(users.map((user) => agentApp(user)));
  const id = randomUUID();
  await ana?.startSession(id);
  await tom?.startSession();
  await signIn(account.admin);
  await page.goto("/shared-sessions");
  const rows = page.getByRole("rowheader");
  await expect(rows).toHaveText([/Ana/, /Tom/]);
  await rows.nth(1).hover();
  await ana?.endSession(id);
  await lea?.startSession();
  await expect(page.getByRole("row", { name: /Ana/ })).toContainText("Released");
  await expect(page.getByText(/2.changes/)).toBeVisible();
  await expect(rows).toHaveText([/Ana/, /Tom/]);
  await page.getByRole("button", { name: "Update" }).click();
  await expect(rows).toHaveText([/Tom/, /Lea/]);
});

test("several are ended after one question; each is told what became of it, one released meanwhile too (R9)", async ({
  account,
  agentApp,
  page,
  signIn,
}) => {
  const apps = [];
  for (const firstName of ["Ana", "Lea", "Tom"]) {
    const app = await agentApp(await newUser(account.id, { ...shared, firstName, lastName: "Okafor" }));
    const id = randomUUID();
    await app.startSession(id, firstName === "Ana" ? "unattended" : "attended");
    apps.push({ app, id });
  }
  await signIn(account.admin);
  await page.goto("/shared-sessions");
  for (const name of ["Ana", "Lea", "Tom"]) {
    await page.getByRole("checkbox", { name: `Select ${name} Okafor, Remote Support` }).check();
  }
  await page.getByRole("button", { name: /^End 3.sessions…$/ }).click();
  const question = page.getByRole("alertdialog", { name: /^End 3.sessions$/ });
  await expect(question.getByRole("listitem")).toContainText([
    /Ana Okafor, Remote Support Shared: 1.connected session goes on/,
    /Lea Okafor, Remote Support Shared: the seat is free at once, 1.support key stops working/,
    /Tom Okafor/,
  ]);
  await apps[2]?.app.endSession(apps[2].id);
  await question.getByRole("button", { name: /^End 3.sessions$/ }).click();
  const results = page.getByRole("dialog", { name: "What became of them" });
  await expect(results.getByRole("listitem")).toHaveText([
    /^Clearing Ana Okafor’s Remote Support Shared seat\./,
    /^Seat cleared\. Lea Okafor’s Remote Support Shared seat is free\.$/,
    /^Tom Okafor’s .* had already been released at/,
  ]);
  await results.getByRole("button", { name: "Close" }).click();
  await expect(topBar(page).getByRole("status")).toContainText(
    /3.sessions: 1.seat cleared, 1 clearing, 1 released already\./,
  );
  expect((await apps[0]?.app.sessions())?.body.sessions).toMatchObject([{ state: "connected" }]);
});

test("filters narrow the list and stand in the address", async ({ account, agentApp, page, signIn }) => {
  const ana = await agentApp(await newUser(account.id, { ...shared, firstName: "Ana" }));
  const tom = await agentApp(await newUser(account.id, { ...shared, firstName: "Tom" }));
  await ana.startSession();
  await tom.signInToDesk();
  await signIn(account.admin);
  await page.goto("/shared-sessions");
  await page.getByRole("navigation", { name: "Product" }).getByRole("link", { name: "Service Desk" }).click();
  await expect(page).toHaveURL(/product=service_desk/);
  await expect(page.getByRole("rowheader")).toHaveText([/Tom/]);
  await page.getByRole("searchbox", { name: "Agent" }).fill("nobody");
  await expect(page.getByText("No shared seat in use matches these filters.")).toBeVisible();
  await page.reload();
  await expect(page.getByText("No shared seat in use matches these filters.")).toBeVisible();
  await page.getByRole("link", { name: "Clear filters" }).click();
  await expect(page.getByRole("rowheader")).toHaveText([/Ana/, /Tom/]);
});

test("offline it says how old the list is, and nothing can be ended", async ({ account, agentApp, page, signIn }) => {
  const app = await agentApp(await newUser(account.id, { ...shared, firstName: "Ana", lastName: "Silva" }));
  await app.startSession();
  await signIn(account.admin);
  await page.goto("/shared-sessions");
  const button = page.getByRole("button", { name: "End Session for Ana Silva" });
  await expect(button).toBeVisible();
  await page.context().setOffline(true);
  await expect(page.getByText(/You are offline\. What you see is from/)).toBeVisible();
  await expect(button).toHaveAttribute("aria-disabled", "true");
  await expect(button).toHaveAccessibleDescription("You are offline");
  await page.context().setOffline(false);
  await expect(button).not.toHaveAttribute("aria-disabled", "true");
});
