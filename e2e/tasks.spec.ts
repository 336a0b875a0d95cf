import { randomUUID } from "node:crypto";
import { test } from "./budget";
import { expect, newUser } from "./fixtures";
import { message, option, poolLink } from "./products-pane";

/** What the daily tasks may cost, counted by the browser: clicks, or keys with the mouse put away. Typing is not counted. */

const priya = { firstName: "Priya", lastName: "Natarajan" } as const;
const shared = { remoteSupport: "shared" } as const;

test("one person with a seat is added in at most 3 clicks (T1)", async ({ account, budget, page, signIn }) => {
  await signIn(account.admin);
  await page.goto("/");
  const { type } = await budget({ clicks: 3 });
  await page.getByRole("navigation", { name: "Main" }).getByRole("link", { name: "Add Users" }).click();
  await expect(page.getByLabel("Work email")).toBeFocused();
  await type(`marco-${randomUUID()}@example.com`);
  await option(page, "Remote Support", "Named").click();
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(message(page)).toContainText("was added with a Remote Support Named seat.");
});

test("one person with a seat is added in at most 8 keys (T1)", async ({ account, budget, page, signIn }) => {
  await signIn(account.admin);
  await page.goto("/users");
  await page.getByRole("main").focus();
  const { type } = await budget({ keys: 8 });
  await expect(async () => {
    await page.keyboard.press("c");
    await expect(page.getByLabel("Work email")).toBeFocused({ timeout: 3000 });
  }).toPass();
  await type(`marco-${randomUUID()}@example.com`);
  for (let tab = 0; tab < 4; tab++) await page.keyboard.press("Tab");
  await expect(option(page, "Remote Support", "No seat")).toBeFocused();
  await page.keyboard.press("ArrowDown");
  await expect(option(page, "Remote Support", "Named")).toBeChecked();
  await page.keyboard.press("Control+Enter");
  await expect(message(page)).toContainText("was added with a Remote Support Named seat.");
});

test("an agent is given a Shared seat in at most 3 clicks (T2)", async ({ account, budget, page, signIn }) => {
  await newUser(account.id, priya);
  await signIn(account.admin);
  await page.goto("/");
  await budget({ clicks: 3 });
  await page.getByRole("navigation", { name: "Main" }).getByRole("link", { name: "Manage Users" }).click();
  await page.getByRole("button", { name: /^Remote Support seat for Priya Natarajan/ }).click();
  await page.getByRole("menuitemradio", { name: "Shared" }).click();
  await expect(message(page)).toContainText("Priya Natarajan now has a Remote Support Shared seat.");
});

test("an agent is given a Shared seat in 3 keys (T2)", async ({ account, budget, page, signIn }) => {
  await newUser(account.id, priya);
  await signIn(account.admin);
  await page.goto("/users");
  await expect(async () => {
    await page.keyboard.press("Control+k");
    await expect(page.getByRole("combobox", { name: "Search people, pages and seats" })).toBeFocused({ timeout: 3000 });
    await page.keyboard.press("Escape");
  }).toPass();
  const { type } = await budget({ keys: 3 });
  await page.keyboard.press("Control+k");
  await expect(page.getByRole("combobox", { name: "Search people, pages and seats" })).toBeFocused();
  await type("priya rs shared");
  await expect(page.getByRole("option", { selected: true })).toContainText(
    "Give Priya Natarajan Remote Support Shared",
  );
  await page.keyboard.press("Enter");
  await page.keyboard.press("Enter");
  await expect(message(page)).toContainText("Priya Natarajan now has a Remote Support Shared seat.");
});

test("everybody with a Remote Support Shared seat is one click away (T3)", async ({
  account,
  budget,
  page,
  signIn,
}) => {
  await newUser(account.id, { ...priya, ...shared });
  await signIn(account.admin);
  await page.goto("/");
  await budget({ clicks: 1 });
  await poolLink(page, /^Remote Support Shared/).click();
  await expect(page.getByRole("rowheader")).toHaveText([/Priya Natarajan/]);
});

test("a shared seat is cleared in at most 6 keys (T4)", async ({ account, agentApp, budget, page, signIn }) => {
  const agent = await newUser(account.id, { ...priya, ...shared });
  await (await agentApp(agent)).startSession();
  await signIn(account.admin);
  await page.goto("/");
  await expect(async () => {
    await page.keyboard.press("?");
    await expect(page.getByRole("dialog", { name: "Keyboard shortcuts" })).toBeVisible({ timeout: 3000 });
  }).toPass();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await budget({ keys: 6 });
  await page.keyboard.press("g");
  await page.keyboard.press("s");
  await expect(page.getByRole("button", { name: "End Session for Priya Natarajan" })).toBeVisible();
  await page.keyboard.press("e");
  await expect(page.getByRole("alertdialog").getByRole("button", { name: "Cancel" })).toBeFocused();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(message(page)).toContainText("Seat cleared.");
});

test("a shared seat is cleared in 3 clicks (T4)", async ({ account, agentApp, budget, page, signIn }) => {
  const agent = await newUser(account.id, { ...priya, ...shared });
  await (await agentApp(agent)).startSession();
  await signIn(account.admin);
  await page.goto("/users");
  await budget({ clicks: 3 });
  await page.getByRole("navigation", { name: "Main" }).getByRole("link", { name: "Manage Shared Sessions" }).click();
  await page.getByRole("button", { name: "End Session for Priya Natarajan" }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "End Session" }).click();
  await expect(message(page)).toContainText("Seat cleared.");
});

test("an agent frees the own seat in 1 click, in at most 4 keys (T5)", async ({
  account,
  agentApp,
  browserOf,
  budget,
  page,
  signIn,
}) => {
  const agent = await newUser(account.id, { ...priya, ...shared });
  const app = await agentApp(agent);
  await app.startSession();
  await signIn(agent);
  await page.goto("/me");
  await budget({ clicks: 1 });
  await page.getByRole("button", { name: /^Free my seat/ }).click();
  await expect(message(page)).toContainText("is free");
  await app.startSession();
  const other = await browserOf(agent);
  await other.goto("/me");
  const free = other.getByRole("button", { name: /^Free my seat/ });
  await expect(free).toBeVisible();
  let keys = 0;
  await other.getByRole("main").focus();
  while (keys < 3 && !(await free.evaluate((button) => button === document.activeElement))) {
    await other.keyboard.press("Tab");
    keys++;
  }
  await expect(free).toBeFocused();
  await other.keyboard.press("Enter");
  expect(keys + 1).toBeLessThanOrEqual(4);
  await expect(message(other)).toContainText("is free");
});
