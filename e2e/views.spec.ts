import type { Page } from "@playwright/test";
import { expect, newUser, test } from "./fixtures";
import { expectAccessible } from "./looks";

const message = (page: Page) => page.getByRole("banner").getByRole("status");
const view = (page: Page, name: string) => page.getByRole("navigation", { name: "Views" }).getByRole("link", { name });

test("a filter becomes a view under a name, shared with other managers, and can be deleted and had back", async ({
  account,
  browserOf,
  page,
  signIn,
}) => {
  await newUser(account.id, { firstName: "Omar", lastName: "Haddad", status: "suspended" });
  await signIn(account.admin);
  await page.goto("/users");
  await expect(view(page, "All")).toHaveAttribute("aria-current", "page");
  await expect(page.getByRole("button", { name: "Save view…" })).toHaveCount(0);
  await page.goto("/users?status=suspended&sort=-name");
  await page.getByRole("button", { name: "Save view…" }).click();
  const dialog = page.getByRole("dialog", { name: "Save view" });
  await dialog.getByRole("button", { name: "Save view" }).click();
  await expect(dialog.getByLabel("Name")).toHaveAccessibleDescription(/Enter a name/);
  await dialog.getByLabel("Name").fill("Away");
  await expectAccessible(page, dialog);
  await dialog.getByRole("checkbox", { name: "Share it" }).check();
  await dialog.getByLabel("Name").press("Enter");
  await expect(message(page)).toContainText("The view “Away” was saved.");
  await expect(view(page, "Away")).toHaveAttribute("aria-current", "page");

  const manager = await browserOf(await newUser(account.id, { role: "manager" }));
  await manager.goto("/users");
  await view(manager, "Away").click();
  await expect(manager).toHaveURL(/\/users\?status=suspended&sort=-name$/);
  await expect(manager.getByRole("row", { name: /Omar Haddad/ })).toBeVisible();
  await expect(manager.getByRole("button", { name: "Delete view" })).toHaveCount(0);

  await page.getByRole("button", { name: "Delete view" }).click();
  await expect(message(page)).toContainText("The view “Away” was deleted.");
  await expect(view(page, "Away")).toHaveCount(0);
  await page.getByRole("banner").getByRole("button", { name: "Undo" }).click();
  await expect(message(page)).toContainText("The view “Away” is back.");
  await expect(view(page, "Away")).toBeVisible();
});

test("Clear all takes every filter off and keeps the order", async ({ account, page, signIn }) => {
  await signIn(account.admin);
  await page.goto("/users?q=a&status=active&active=within-7-days&sort=-name");
  await page.getByRole("link", { name: "Clear all", exact: true }).click();
  await expect(page).toHaveURL(/\/users\?sort=-name$/);
});
