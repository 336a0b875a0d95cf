import type { Locator, Page } from "@playwright/test";
import { seeding } from "../db/test/seed-client";
import { expect, newAccount, newUser, test } from "./fixtures";
import { expectAccessible } from "./looks";

const message = (page: Page) => page.getByRole("banner").getByRole("status");
const field = (page: Page) => page.getByRole("combobox", { name: "Search people, pages and seats" });
const option = (page: Page, name: string | RegExp) => page.getByRole("option", { name });
const selected = (page: Page) => page.getByRole("option", { selected: true });
/** Presses what the page listens for as soon as it has its script. */
const press = (page: Page, key: string, shown: Locator) =>
  expect(async () => {
    if (!(await shown.isVisible())) await page.keyboard.press(key);
    await expect(shown).toBeFocused({ timeout: 1000 });
  }).toPass();
const open = (page: Page) => press(page, "Control+k", field(page));

/** A company with an admin, Priya without a seat, and Tom with a Named one. */
async function company(remoteSupport = { named: 1, shared: 3 }) {
  const account = await newAccount({ remoteSupport });
  const priya = await newUser(account.id, { firstName: "Priya", lastName: "Natarajan" });
  await newUser(account.id, { firstName: "Tom", lastName: "Okafor", remoteSupport: "named" });
  return { account, priya };
}

test("“priya remote support shared” gives the seat: typed, chosen, confirmed, and undone (R1)", async ({
  page,
  signIn,
}) => {
  const { account, priya } = await company();
  await signIn(account.admin);
  await page.goto("/users");
  await expect(page.getByRole("dialog", { name: "Search or go to", includeHidden: true })).toBeAttached();
  await page.keyboard.press("Control+k"); // no letter is lost, however soon it comes
  await page.keyboard.type("priya remote support shared");
  await expect(selected(page)).toContainText("Give Priya Natarajan Remote Support Shared");
  await expectAccessible(page, selected(page));
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "Give Priya Natarajan Remote Support Shared?" })).toBeVisible();
  await expect(page.getByText(`${priya.email}. Remote Support: no seat now.`)).toBeVisible();
  await expect(page.getByRole("button", { name: "Give the seat" })).toBeFocused();
  expect(await seeding()`select product from seat_assignments where user_id = ${priya.id}`).toEqual([]);
  await page.keyboard.press("Enter");
  await expect(message(page)).toContainText("Priya Natarajan now has a Remote Support Shared seat.");
  await expect(page.getByRole("button", { name: "Remote Support seat for Priya Natarajan: Shared" })).toBeVisible();
  await page.getByRole("banner").getByRole("button", { name: "Undo" }).click();
  await expect(message(page)).toHaveText(/^Undone for 1.person\.$/);
  await expect(page.getByRole("button", { name: "Remote Support seat for Priya Natarajan: No seat" })).toBeVisible();
});

test("a seat that is not there is not given, and the person's page is a step away (R4)", async ({ page, signIn }) => {
  const { account } = await company();
  await signIn(account.admin);
  await page.goto("/");
  await open(page);
  await page.keyboard.type("priya rs named");
  await expect(selected(page)).toContainText("Give Priya Natarajan Remote Support Named");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Enter");
  const alert = page.getByRole("banner").getByRole("alert");
  await expect(alert).toContainText(
    "The seat was not changed. Insufficient seats: no Remote Support Named seat is left.",
  );
  await page.getByRole("banner").getByRole("link", { name: "Open Priya Natarajan" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Priya Natarajan" })).toBeVisible();
});

test("“rs shared” leads to who has it in two keys; a name to the person, a page's name to the page", async ({
  page,
  signIn,
}) => {
  const { account } = await company();
  await signIn(account.admin);
  await page.goto("/");
  await open(page);
  await page.keyboard.type("rs shared");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/users\?seat=remote-support-shared$/);
  await open(page);
  await page.keyboard.type("okafor");
  await expect(selected(page)).toContainText("Tom Okafor");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: "Tom Okafor" })).toBeVisible();
  await page.getByRole("button", { name: "Search or go to" }).click();
  await page.keyboard.type("manage sess");
  await expect(option(page, "Manage Shared Sessions")).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: "Manage Shared Sessions" })).toBeVisible();
});

test("arrows choose, Escape gives the focus back, and what is not there is said", async ({ page, signIn }) => {
  const { account } = await company();
  await signIn(account.admin);
  await page.goto("/users");
  const button = page.getByRole("button", { name: "Search or go to" });
  await button.click();
  await expect(selected(page)).toHaveText("Overview");
  await page.keyboard.press("ArrowDown");
  await expect(selected(page)).toHaveText("Add Users");
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("ArrowUp");
  await expect(selected(page)).toHaveText("Profile");
  await page.keyboard.type("zzyzx");
  await expect(page.getByText("Nothing and nobody found.")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(button).toBeFocused();
});

test("a manager without “manage seats” is offered no seat to give, and a manager no colleague's (R18)", async ({
  browserOf,
  page,
  signIn,
}) => {
  const { account } = await company();
  await newUser(account.id, { firstName: "Priyanka", lastName: "Boss", role: "manager" });
  await signIn(await newUser(account.id, { role: "manager", privileges: ["add_delete_users"] }));
  await page.goto("/users");
  await open(page);
  await page.keyboard.type("priya rs shared");
  await expect(option(page, /^Priya Natarajan/)).toBeVisible();
  await expect(option(page, /^Give/)).toHaveCount(0);
  const giver = await browserOf(await newUser(account.id, { role: "manager", privileges: ["manage_seats"] }));
  await giver.goto("/users");
  await open(giver);
  await giver.keyboard.type("priya rs shared");
  await expect(option(giver, /^Give Priya Natarajan/)).toBeVisible();
  await expect(option(giver, /^Give Priyanka/)).toHaveCount(0);
});

test.describe("single keys", () => {
  test("lead to pages, search, and end the first session; the sheet names them", async ({ agentApp, page, signIn }) => {
    const account = await newAccount();
    const ana = await newUser(account.id, { firstName: "Ana", lastName: "Silva", remoteSupport: "shared" });
    await (await agentApp(ana)).startSession();
    await signIn(account.admin);
    await page.goto("/");
    await open(page);
    await page.keyboard.press("Escape");
    for (const [keys, title] of [
      ["gu", "Manage Users"],
      ["c", "Add Users"],
      ["ga", "Audit log"],
      ["gp", "Subscription"],
      ["gs", "Manage Shared Sessions"],
    ] as const) {
      await page.locator("main").focus();
      for (const key of keys) await page.keyboard.press(key);
      await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
    }
    await page.keyboard.press("e");
    await expect(page.getByRole("alertdialog", { name: "End Session" })).toContainText("Clear Ana Silva’s");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await expect(message(page)).toContainText("Seat cleared.");
    await page.keyboard.press("?");
    const sheet = page.getByRole("dialog", { name: "Keyboard shortcuts" });
    await expect(sheet).toContainText("Manage Shared Sessions");
    await expectAccessible(page, sheet);
    await page.keyboard.press("Escape");
    await page.keyboard.press("g");
    await page.keyboard.press("u");
    await expect(page.getByRole("heading", { level: 1, name: "Manage Users" })).toBeVisible();
    const nameOf = (person: { name: string }) => page.getByRole("rowheader").getByRole("link", { name: person.name });
    await expect(nameOf(ana)).toBeVisible();
    for (const [key, person] of [
      ["j", ana],
      ["j", account.admin],
      ["j", account.admin],
      ["k", ana],
    ] as const) {
      await page.keyboard.press(key);
      await expect(nameOf(person)).toBeFocused();
    }
    await page.keyboard.press("/");
    await expect(page.getByRole("searchbox", { name: "Search" })).toBeFocused();
    await page.keyboard.type("cge?");
    await expect(page.getByRole("searchbox", { name: "Search" })).toHaveValue("cge?");
  });

  test("mean nothing once they are turned off; ⌘K still does (WCAG 2.1.4)", async ({ account, page, signIn }) => {
    await signIn(account.admin);
    await page.goto("/profile");
    await page.getByRole("checkbox", { name: "Single-key shortcuts" }).uncheck();
    await page.getByRole("button", { name: "Save appearance" }).click();
    await expect(message(page)).toContainText("Appearance saved.");
    await page.goto("/users");
    await expect(page.getByRole("heading", { level: 1, name: "Manage Users" })).toBeVisible();
    await open(page);
    await page.keyboard.press("Escape");
    await page.keyboard.press("?");
    await page.keyboard.press("c");
    await open(page);
    await expect(field(page)).toBeVisible();
    await expect(page).toHaveURL(/\/users$/);
    await expect(page.getByRole("dialog", { name: "Keyboard shortcuts" })).toHaveCount(0);
  });
});
