import type { Page } from "@playwright/test";
import { expect, newUser, test } from "./fixtures";

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
