import type { Page } from "@playwright/test";
import { expect, newUser, test } from "./fixtures";
import { expectAccessible } from "./looks";

const form = (page: Page) => page.getByRole("form", { name: "Remote Support settings" });
const offer = (page: Page) => form(page).getByLabel("A free seat is kept for the next in line for");
const save = (page: Page) => page.getByRole("button", { name: "Save: Remote Support" });
const status = (page: Page) => page.getByRole("banner").getByRole("status");

test("an admin changes the times of a product; what cannot be is refused by its field (R14)", async ({
  account,
  agentApp,
  page,
  signIn,
}) => {
  await signIn(account.admin);
  await page.goto("/users");
  await page.getByRole("navigation", { name: "Main" }).getByRole("link", { name: "Settings" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Settings" })).toBeVisible();
  const heartbeat = form(page).getByLabel("Agent apps say that they are there every");
  await heartbeat.fill("5");
  await save(page).click();
  await expect(page.getByRole("alert").filter({ hasText: "There is a problem" })).toContainText(
    "Enter 10 to 30 seconds",
  );
  await heartbeat.fill("15");
  await form(page).getByLabel("A support key that nobody joins ends after").fill("30");
  await form(page).getByRole("radio", { name: "Position" }).check();
  await save(page).click();
  await expect(status(page)).toContainText("Remote Support settings saved.");
  await page.reload();
  await expect(heartbeat).toHaveValue("15");
  await expect(form(page).getByRole("radio", { name: "Position" })).toBeChecked();
  const app = await agentApp(await newUser(account.id, { remoteSupport: "shared" }));
  expect((await app.startSession()).body.lease?.heartbeatSeconds).toBe(15);
});

test("what is typed is not lost by a key, the palette or Back: all ask first, as a link does", async ({
  account,
  page,
  signIn,
}) => {
  await signIn(account.admin);
  await page.goto("/settings");
  await offer(page).fill("90");
  const question = page.getByRole("alertdialog", { name: "Leave without saving?" });
  await page.getByRole("main").focus();
  await expect(async () => {
    await page.keyboard.press("c");
    await expect(question).toBeVisible({ timeout: 1000 });
  }).toPass();
  await question.getByRole("button", { name: "Keep editing" }).click();
  const toTheLog = async () => {
    await page.keyboard.press("Control+k");
    await page.getByRole("combobox", { name: "Search people, pages and seats" }).fill("audit log");
    await expect(page.getByRole("option", { selected: true })).toHaveText("Audit log");
    await page.keyboard.press("Enter");
  };
  await toTheLog();
  await expect(question.getByRole("button", { name: "Keep editing" })).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(offer(page)).toHaveValue("90");
  await toTheLog();
  await question.getByRole("button", { name: "Discard changes" }).click();
  const log = page.getByRole("heading", { level: 1, name: "Audit log" });
  await expect(log).toBeVisible();

  await page.getByRole("link", { name: "Settings" }).click();
  await offer(page).fill("90");
  await page.evaluate(() => history.back());
  await question.getByRole("button", { name: "Keep editing" }).click();
  await expect(offer(page)).toHaveValue("90");
  await page.evaluate(() => history.back());
  await question.getByRole("button", { name: "Discard changes" }).click();
  await expect(log).toBeVisible();
});

test("of two admins who change the same settings, the second decides which stay", async ({
  account,
  browserOf,
  page,
  signIn,
}) => {
  await signIn(account.admin);
  await page.goto("/settings");
  const other = await browserOf(await newUser(account.id, { role: "admin" }));
  await other.goto("/settings");
  await offer(other).fill("120");
  await save(other).click();
  await expect(status(other)).toContainText("saved");
  await offer(page).fill("90");
  await save(page).click();
  await expect(form(page).getByRole("alert")).toContainText("Somebody changed these settings while you were editing.");
  await page.getByRole("button", { name: "Show theirs" }).click();
  await expect(offer(page)).toHaveValue("120");
  await offer(page).fill("90");
  await save(page).click();
  await expect(status(page)).toContainText("saved");
  await other.reload();
  await expect(offer(other)).toHaveValue("90");
});

test("the company's name stands on every page once it is saved; a zone can be chosen for all times", async ({
  account,
  page,
  signIn,
}) => {
  await signIn(account.admin);
  await page.goto("/settings");
  await page.getByRole("navigation", { name: "Settings" }).getByRole("link", { name: "Company" }).click();
  await page.getByRole("textbox", { name: "Name" }).fill(" ");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "There is a problem" })).toContainText(
    "Enter the company’s name",
  );
  await page.getByRole("textbox", { name: "Name" }).fill("Northwind Support");
  await page.getByLabel("Time zone").selectOption("Pacific/Kiritimati");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(status(page)).toContainText("Company settings saved.");
  await page.reload();
  await expect(page.getByRole("banner")).toContainText("Northwind Support");
  await expect(page.getByLabel("Time zone")).toHaveValue("Pacific/Kiritimati");
  await page.goto("/profile");
  const seen = page.getByRole("region", { name: "Where I am signed in" }).locator("time[title]").first();
  await expect(seen).not.toHaveAttribute("title", /GMT\+14/);
  await page.getByRole("radio", { name: "The company’s time zone: Pacific/Kiritimati" }).check();
  await page.getByRole("button", { name: "Save appearance" }).click();
  await expect(seen).toHaveAttribute("title", /GMT\+14/);
});

test("colours and rows are as chosen from the first byte on, whatever the device prefers", async ({
  account,
  page,
  signIn,
}) => {
  await newUser(account.id);
  await page.emulateMedia({ colorScheme: "light" });
  await signIn(account.admin);
  await page.goto("/users");
  const row = page.getByRole("row").last();
  const looks = async () => ({
    canvas: await page.evaluate(() => getComputedStyle(document.body).backgroundColor),
    height: (await row.boundingBox())?.height ?? 0,
  });
  const before = await looks();
  await page.goto("/profile");
  await page.getByRole("radio", { name: "Dark" }).check();
  await page.getByRole("radio", { name: "Compact" }).check();
  await page.getByRole("button", { name: "Save appearance" }).click();
  await expect(status(page)).toContainText("Appearance saved.");
  expect(await (await page.request.get("/users")).text()).toMatch(/<html[^>]* data-theme="dark" data-rows="compact"/);
  await page.goto("/users");
  const after = await looks();
  expect(after.canvas).not.toBe(before.canvas);
  expect(after.height).toBeLessThan(before.height);
});

test("columns are left out of Manage Users, and the name never is", async ({ account, page, signIn }) => {
  await signIn(account.admin);
  await page.goto("/users");
  const headers = page.getByRole("columnheader");
  await expect(headers.filter({ hasText: "Service Desk" })).toHaveCount(1);
  await page.getByRole("button", { name: "Table…" }).click();
  const dialog = page.getByRole("dialog", { name: "Table" });
  await expectAccessible(page, dialog);
  await dialog.getByRole("checkbox", { name: "Service Desk" }).uncheck();
  await dialog.getByRole("checkbox", { name: "Last active" }).uncheck();
  await dialog.getByRole("button", { name: "Save" }).click();
  await expect(headers.filter({ hasText: "Service Desk" })).toHaveCount(0);
  await page.reload();
  await expect(headers.filter({ hasText: /^(Name|Role|Remote Support)$/ })).toHaveCount(3);
  await expect(headers.filter({ hasText: "Last active" })).toHaveCount(0);
  await expect(page.getByRole("button", { name: /^Service Desk seat for/ })).toHaveCount(0);
});
