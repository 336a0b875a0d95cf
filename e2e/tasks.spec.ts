import { randomUUID } from "node:crypto";
import type { Page } from "@playwright/test";
import { test } from "./budget";
import { expect, newAccount, newUser } from "./fixtures";
import { insufficient, message, option, poolLink } from "./products-pane";

/** What the daily tasks may cost, counted by the browser: clicks, or keys with the mouse put away. Typing is not counted. */

const priya = { firstName: "Priya", lastName: "Natarajan" } as const;
const shared = { remoteSupport: "shared" } as const;
const search = (page: Page) => page.getByRole("combobox", { name: "Search people, pages and seats" });

/** Waits until the page listens to keys; the focus is where it was. */
async function listening(page: Page) {
  await expect(async () => {
    await page.keyboard.press("Control+k");
    await expect(search(page)).toBeFocused({ timeout: 1000 });
  }).toPass();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toHaveCount(0);
}

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
  await listening(page);
  const { type } = await budget({ keys: 8 });
  await page.keyboard.press("c");
  await expect(page.getByLabel("Work email")).toBeFocused();
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
  await listening(page);
  const { type } = await budget({ keys: 3 });
  await page.keyboard.press("Control+k");
  await expect(search(page)).toBeFocused();
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

test("everybody with a Remote Support Shared seat is 2 keys away (T3)", async ({ account, budget, page, signIn }) => {
  await newUser(account.id, { ...priya, ...shared });
  await signIn(account.admin);
  await page.goto("/");
  await listening(page);
  const { type } = await budget({ keys: 2 });
  await page.keyboard.press("Control+k");
  await expect(search(page)).toBeFocused();
  await type("rs shared");
  await expect(page.getByRole("option", { selected: true })).toContainText("Remote Support Shared");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("rowheader")).toHaveText([/Priya Natarajan/]);
});

test("a shared seat is cleared in at most 6 keys (T4)", async ({ account, agentApp, budget, page, signIn }) => {
  const agent = await newUser(account.id, { ...priya, ...shared });
  await (await agentApp(agent)).startSession();
  await signIn(account.admin);
  await page.goto("/");
  await listening(page);
  await budget({ keys: 6 });
  await page.keyboard.press("g");
  await page.keyboard.press("s");
  // The Overview has this button too: it is pressed on the page that was asked for.
  await expect(page.getByRole("heading", { level: 1, name: "Manage Shared Sessions" })).toBeVisible();
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

test("a shared seat is cleared in 2 clicks from the Overview (T4)", async ({
  account,
  agentApp,
  budget,
  page,
  signIn,
}) => {
  const agent = await newUser(account.id, { ...priya, ...shared });
  await (await agentApp(agent)).startSession();
  await signIn(account.admin);
  await page.goto("/");
  await budget({ clicks: 2 });
  await page.getByRole("button", { name: "End Session for Priya Natarajan" }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "End Session" }).click();
  await expect(message(page)).toContainText("Seat cleared.");
});

test("an agent frees the own seat in 1 click, in 2 with a session connected (T5)", async ({
  account,
  agentApp,
  budget,
  page,
  signIn,
}) => {
  const agent = await newUser(account.id, { ...priya, ...shared });
  const app = await agentApp(agent);
  await app.startSession();
  await signIn(agent);
  await page.goto("/me");
  const { spent } = await budget({ clicks: 3 });
  const free = page.getByRole("button", { name: /^Free my seat/ });
  await free.click();
  await expect(message(page)).toContainText("is free");
  expect(spent()).toBe(1);
  await app.startSession(randomUUID(), "unattended");
  await free.click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Free my seat" }).click();
  await expect(page.getByText(/Your seat is clearing/).first()).toBeVisible();
});

test("an agent frees the own seat in at most 4 keys from the start of the page (T5)", async ({
  account,
  agentApp,
  budget,
  page,
  signIn,
}) => {
  const agent = await newUser(account.id, { ...priya, ...shared });
  await (await agentApp(agent)).startSession();
  await signIn(agent);
  await page.goto("/me");
  const free = page.getByRole("button", { name: /^Free my seat/ });
  await expect(free).toBeVisible();
  await budget({ keys: 4 });
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: "Skip to content" })).toBeFocused();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  await expect(free).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(message(page)).toContainText("is free");
});

const selectPage = (page: Page) => page.getByRole("checkbox", { name: "Select all on this page" });
const bar = (page: Page) => page.getByRole("toolbar", { name: "Selected users" });
const dialog = (page: Page) => page.getByRole("dialog");
const give = (page: Page) => bar(page).getByRole("button", { name: "Give seats…" });

/** 25 agents without a seat, who all can have one. */
async function team() {
  const account = await newAccount({ remoteSupport: { named: 60, shared: 3 } });
  for (let n = 0; n < 25; n++) await newUser(account.id, { firstName: "Agent", lastName: String(n + 10) });
  return account;
}

test("25 agents get a seat in at most 7 clicks (T6)", async ({ page, signIn, budget }) => {
  const account = await team();
  await signIn(account.admin);
  await page.goto("/shared-sessions");
  const { choose } = await budget({ clicks: 7 });
  await page.getByRole("link", { name: "Manage Users" }).click();
  await expect(page.getByRole("row", { name: /Agent 10/ })).toBeVisible();
  await selectPage(page).click();
  await give(page).click();
  await choose(dialog(page).getByLabel("Remote Support"), "Named");
  await dialog(page).getByRole("button", { name: "Give 25 seats" }).click();
  await expect(message(page)).toHaveText(/^Gave Remote Support Named to 25.people\.$/);
  await expect(poolLink(page, /^Remote Support Named: 25 of 60 assigned/)).toBeVisible();
});

test("25 agents get a seat in at most 14 keys, without the mouse (T6)", async ({ page, signIn, budget }) => {
  const account = await team();
  await signIn(account.admin);
  await page.goto("/shared-sessions");
  await expect(page.getByRole("heading", { name: "Manage Shared Sessions", level: 1 })).toBeVisible();
  await budget({ keys: 14 });
  const { keyboard } = page;
  await keyboard.press("g");
  await keyboard.press("u");
  await expect(page.getByRole("row", { name: /Agent 10/ })).toBeVisible();
  await keyboard.press("/");
  await expect(page.getByRole("searchbox", { name: "Search" })).toBeFocused();
  for (let n = 0; n < 5; n++) await keyboard.press("Tab");
  await expect(selectPage(page)).toBeFocused();
  await keyboard.press("Space");
  await expect(bar(page)).toBeVisible();
  await keyboard.press("Shift+Tab");
  await expect(give(page)).toBeFocused();
  await keyboard.press("Enter");
  await expect(dialog(page).getByLabel("Remote Support")).toBeFocused();
  await keyboard.press("n");
  await expect(dialog(page).getByRole("button", { name: "Give 25 seats" })).toBeVisible();
  await keyboard.press("Control+Enter");
  await expect(message(page)).toHaveText(/^Gave Remote Support Named to 25.people\.$/);
});

/** 200 people who share ten seats, in a file. */
function people() {
  const id = randomUUID().slice(0, 8);
  const rows = Array.from({ length: 200 }, (_, n) => `p${n}.${id}@import.example,P${n},Ex,,shared,`);
  const text = ["email,first_name,last_name,role,remote_support,service_desk", ...rows].join("\r\n");
  return { id, file: { name: "people.csv", mimeType: "text/csv", buffer: Buffer.from(text) } };
}
const importAll = (page: Page) => page.getByRole("button", { name: /^Import 200.ready rows$/ });

test("200 people are imported with 4 clicks, and the page says what came of it (T7)", async ({
  budget,
  page,
  signIn,
}) => {
  const account = await newAccount({ remoteSupport: { named: 5, shared: 10 } });
  const { id, file } = people();
  await signIn(account.admin);
  await page.goto("/users/new");
  const { chooseFile } = await budget({ clicks: 4 });
  await page.getByRole("link", { name: "CSV file" }).click();
  await chooseFile(() => page.getByText("Choose a CSV file, or drop it here").click(), file);
  await importAll(page).click();
  await expect(page.getByText("200 added.")).toBeVisible();
  await page.goto(`/users?q=${id}`);
  await expect(page.getByText("200 users match")).toBeVisible();
});

test("200 people are imported with 4 keys, without the mouse (T7)", async ({ budget, page, signIn }) => {
  const account = await newAccount({ remoteSupport: { named: 5, shared: 10 } });
  const { file } = people();
  await signIn(account.admin);
  await page.goto("/");
  await listening(page);
  const { chooseFile } = await budget({ keys: 4 });
  await page.keyboard.press("i");
  await expect(page.getByLabel("Choose a CSV file, or drop it here")).toBeFocused();
  await chooseFile(() => page.keyboard.press("Enter"), file);
  await expect(importAll(page)).toBeVisible();
  await page.keyboard.press("Control+s");
  await expect(page.getByText("200 added.")).toBeVisible();
});

/** A company whose only Named seat is Lea's. */
const fullPool = async () => {
  const account = await newAccount({ remoteSupport: { named: 1, shared: 1 } });
  const holder = await newUser(account.id, { firstName: "Lea", lastName: "Brandt", remoteSupport: "named" });
  const wants = await newUser(account.id, { firstName: "Marco", lastName: "Ruiz" });
  return { account, holder, wants };
};

test("Insufficient seats is solved by moving one in at most 3 clicks (T8)", async ({ page, signIn, budget }) => {
  const { account, wants } = await fullPool();
  await signIn(account.admin);
  await page.goto(`/users/${wants.id}`);
  await option(page, "Remote Support", "Named").check();
  await expect(insufficient(page)).toBeVisible();
  await budget({ clicks: 3 });
  await insufficient(page)
    .getByRole("button", { name: /^Choose an agent/ })
    .click();
  await page.getByRole("button", { name: "Take the seat from Lea Brandt" }).click();
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(message(page)).toContainText("Marco Ruiz");
  await expect(poolLink(page, /^Remote Support Named: 1 of 1 assigned/)).toBeVisible();
});

test("Insufficient seats is solved by moving one in at most 8 keys (T8)", async ({ page, signIn, budget }) => {
  const { account, holder, wants } = await fullPool();
  await signIn(account.admin);
  await page.goto(`/users/${wants.id}`);
  await option(page, "Remote Support", "Named").check();
  await expect(insufficient(page)).toBeVisible();
  await expect(option(page, "Remote Support", "Named")).toBeFocused();
  await budget({ keys: 8 });
  const { keyboard } = page;
  for (
    let n = 0;
    n < 2 &&
    !(await insufficient(page)
      .getByRole("button")
      .first()
      .evaluate((button) => button === document.activeElement));
    n++
  )
    await keyboard.press("Tab");
  await keyboard.press("Enter");
  await expect(page.getByRole("button", { name: "Take the seat from Lea Brandt" })).toBeVisible();
  await expect(dialog(page).getByRole("button", { name: "Cancel" })).toBeFocused();
  await keyboard.press("Shift+Tab");
  await keyboard.press("Enter");
  await expect(dialog(page)).toHaveCount(0);
  await keyboard.press("Enter");
  await expect(message(page)).toContainText("Marco Ruiz");
  await page.goto(`/users/${holder.id}`);
  await expect(option(page, "Remote Support", "No seat")).toBeChecked();
});
