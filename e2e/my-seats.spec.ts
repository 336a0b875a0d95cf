import { randomUUID } from "node:crypto";
import type { Page } from "@playwright/test";
import { expect, newAccount, newUser, test } from "./fixtures";

const shared = { remoteSupport: "shared", serviceDesk: "shared" } as const;
const fullPool = "All shared seats are in use. To start a session, please wait for an available seat.";
const remoteSupport = (page: Page) => page.getByRole("region", { name: "Remote Support" });
const topBar = (page: Page) => page.getByRole("banner");

test("an agent without a seat is told whom to ask", async ({ account, page, signIn }) => {
  await signIn(await newUser(account.id));
  await page.goto("/me");
  await expect(remoteSupport(page)).toContainText(`You do not have Remote Support. Ask ${account.admin.name}.`);
});

test("a Named seat is always available and has nothing to free (R2)", async ({ account, agentApp, page, signIn }) => {
  const user = await newUser(account.id, { remoteSupport: "named" });
  await (await agentApp(user, { name: "Office PC" })).startSession();
  await signIn(user);
  await page.goto("/me");
  await expect(remoteSupport(page)).toContainText("Always available to you.");
  await expect(remoteSupport(page)).toContainText("Office PC");
  await expect(page.getByRole("button", { name: /Free my seat/ })).toHaveCount(0);
});

test("free seats are counted, and it says how one is taken (R5)", async ({ account, page, signIn }) => {
  await signIn(await newUser(account.id, shared));
  await page.goto("/me");
  await expect(remoteSupport(page)).toContainText("3 of 3 seats are free.");
  await expect(remoteSupport(page)).toContainText("a seat is taken when you create a session");
});

test("a full pool says the sentence agent apps say, and what is free again shows by itself (R8)", async ({
  agentApp,
  page,
  signIn,
}) => {
  const account = await newAccount({ remoteSupport: { named: 0, shared: 1 } });
  const app = await agentApp(await newUser(account.id, shared));
  const id = randomUUID();
  await app.startSession(id);
  await signIn(await newUser(account.id, shared));
  await page.goto("/me");
  await expect(remoteSupport(page)).toContainText(fullPool);
  await app.endSession(id);
  await expect(remoteSupport(page)).toContainText("1 of 1 seats are free.");
});

test("a pool of no seats says that the plan has none (R8)", async ({ page, signIn }) => {
  const account = await newAccount({ remoteSupport: { named: 1, shared: 0 } });
  await signIn(await newUser(account.id, shared));
  await page.goto("/me");
  await expect(remoteSupport(page)).toContainText("Your plan has no Shared seats for Remote Support.");
});

test("an idle seat is freed without a question, and another agent gets it (R11)", async ({
  agentApp,
  page,
  signIn,
}) => {
  const account = await newAccount({ remoteSupport: { named: 0, shared: 1 } });
  const user = await newUser(account.id, shared);
  await (await agentApp(user, { name: "Office PC" })).startSession();
  await signIn(user);
  await page.goto("/me");
  await expect(remoteSupport(page)).toContainText("In use by you");
  await expect(remoteSupport(page)).toContainText("Office PC");
  await page.getByRole("button", { name: "Free my seat: Remote Support" }).click();
  await expect(topBar(page).getByRole("status")).toHaveText("Your Remote Support Shared seat is free.");
  await expect(page.getByRole("alertdialog")).toHaveCount(0);
  const next = await agentApp(await newUser(account.id, shared));
  expect((await next.startSession()).status).toBe(201);
});

test("with a customer connected it asks first, interrupts nothing, and frees when the session ends (R11)", async ({
  account,
  agentApp,
  page,
  signIn,
}) => {
  const user = await newUser(account.id, shared);
  const app = await agentApp(user);
  const id = randomUUID();
  await app.startSession(id, "unattended");
  await signIn(user);
  await page.goto("/me");
  await page.getByRole("button", { name: "Free my seat: Remote Support" }).click();
  const dialog = page.getByRole("alertdialog");
  await expect(dialog).toContainText("It is not interrupted.");
  await expect(dialog.getByRole("button", { name: "Cancel" })).toBeFocused();
  await dialog.getByRole("button", { name: "Free my seat" }).click();
  await expect(topBar(page).getByRole("status")).toContainText("is clearing");
  await expect(remoteSupport(page)).toContainText(/Your seat is clearing\. 1.session left\./);
  await expect(remoteSupport(page)).toContainText("You freed it at");
  expect((await app.sessions()).body.sessions).toMatchObject([{ id, state: "connected" }]);
  await app.endSession(id);
  await expect(remoteSupport(page)).toContainText("3 of 3 seats are free.");
});

test("what another device of one's own still holds is ended from the page, which asks while a customer is connected", async ({
  agentApp,
  page,
  signIn,
}) => {
  const account = await newAccount({ remoteSupport: { named: 0, shared: 1 } });
  const user = await newUser(account.id, shared);
  const app = await agentApp(user, { name: "Office PC" });
  await app.startSession(randomUUID(), "unattended");
  await signIn(user);
  await page.goto("/me");
  await page.getByRole("button", { name: "End the session on Office PC" }).click();
  const dialog = page.getByRole("alertdialog", { name: "End the session on Office PC?" });
  await expect(dialog).toContainText("A customer is connected.");
  await dialog.getByRole("button", { name: "End" }).click();
  await expect(topBar(page).getByRole("status")).toHaveText("You ended the session on Office PC.");
  await expect(remoteSupport(page)).toContainText("1 of 1 seats are free.");
  expect((await app.sessions()).body.sessions).toEqual([]);
});

test("somebody whose session was ended sees who did it (R9)", async ({
  account,
  agentApp,
  browserOf,
  page,
  signIn,
}) => {
  const user = await newUser(account.id, { ...shared, firstName: "Ana", lastName: "Silva" });
  await (await agentApp(user)).startSession(randomUUID(), "unattended");
  const admin = await browserOf(account.admin);
  await admin.goto("/shared-sessions");
  await admin.getByRole("button", { name: "End Session for Ana Silva" }).click();
  await admin.getByRole("alertdialog").getByRole("button", { name: "End Session" }).click();
  await expect(topBar(admin).getByRole("status")).toContainText("Clearing");
  await signIn(user);
  await page.goto("/me");
  await expect(remoteSupport(page)).toContainText(`${account.admin.name} ended your session at`);
});

test("an admin who has a seat finds My Seats in the navigation (R18)", async ({ account, page, signIn }) => {
  await signIn(await newUser(account.id, { role: "admin", remoteSupport: "named" }));
  await page.goto("/users");
  await page.getByRole("navigation", { name: "Main" }).getByRole("link", { name: "My Seats" }).click();
  await expect(page.getByRole("heading", { name: "My Seats" })).toBeVisible();
});

test("with the keyboard alone an agent frees the seat", async ({ account, agentApp, page, signIn }) => {
  const user = await newUser(account.id, shared);
  await (await agentApp(user)).startSession();
  await signIn(user);
  await page.goto("/me");
  const button = page.getByRole("button", { name: "Free my seat: Remote Support" });
  for (let presses = 0; presses < 8; presses++) {
    if (await button.evaluate((element) => element === document.activeElement)) break;
    await page.keyboard.press("Tab");
  }
  await page.keyboard.press("Enter");
  await expect(topBar(page).getByRole("status")).toContainText("seat is free");
  await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).not.toBe("BODY");
});
