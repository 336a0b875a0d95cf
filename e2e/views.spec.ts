import type { Page } from "@playwright/test";
import { newGroup } from "../db/test/seed";
import { expect, newUser, test } from "./fixtures";
import { expectAccessible } from "./looks";

const message = (page: Page) => page.getByRole("banner").getByRole("status");
const view = (page: Page, name: string) => page.getByRole("navigation", { name: "Views" }).getByRole("link", { name });

async function saveAs(page: Page, button: string, name: string, shared: boolean) {
  await page.getByRole("button", { name: button }).click();
  const dialog = page.getByRole("dialog", { name: "Save view" });
  await dialog.getByLabel("Name").fill(name);
  if (shared) await dialog.getByRole("checkbox", { name: "Share it" }).check();
  await dialog.getByRole("button", { name: "Save view" }).click();
  await expect(message(page)).toContainText(`The view “${name}” was saved.`);
}

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
  await expect(manager).toHaveURL(/\/users\?status=suspended&sort=-name&view=[\w-]+$/);
  await expect(manager.getByRole("row", { name: /Omar Haddad/ })).toBeVisible();
  await expect(manager.getByRole("button", { name: "Delete view" })).toHaveCount(0);

  await page.getByRole("button", { name: "Delete view" }).click();
  await expect(message(page)).toContainText("The view “Away” was deleted.");
  await expect(view(page, "Away")).toHaveCount(0);
  await page.getByRole("banner").getByRole("button", { name: "Undo" }).click();
  await expect(message(page)).toContainText("The view “Away” is back.");
  await expect(view(page, "Away")).toBeVisible();
});

test("a view that was opened stays open while its filter is changed: it is saved, saved as another, or what it was", async ({
  account,
  browserOf,
  page,
  signIn,
}) => {
  await newUser(account.id);
  await signIn(await newUser(account.id, { role: "manager" }));
  await page.goto("/users?role=agent");
  await saveAs(page, "Save view…", "Agents", true);
  const edited = page.getByText("View edited");
  const button = (name: string) => page.getByRole("button", { name, exact: true });
  await expect(page).toHaveURL(/&view=/);
  await expect(edited).toHaveCount(0);
  await page.getByRole("link", { name: "Last active" }).click();
  await expect(edited).toBeVisible();
  await expect(view(page, "Agents")).toHaveAttribute("aria-current", "page");
  await expect(button("Delete view")).toHaveCount(0);
  await expectAccessible(page, edited);
  await page.getByRole("link", { name: "Reset" }).click();
  await expect(edited).toHaveCount(0);
  await expect(page).toHaveURL(/\/users\?role=agent&view=[\w-]+$/);

  await page.getByRole("link", { name: "Last active" }).click();
  await button("Save").click();
  await expect(message(page)).toContainText("The view “Agents” was saved.");
  await expect(edited).toHaveCount(0);
  await page.getByRole("banner").getByRole("button", { name: "Undo" }).click();
  await expect(message(page)).toContainText("The view “Agents” is as it was.");
  await expect(edited).toBeVisible();
  await saveAs(page, "Save as…", "Longest away", false);
  await expect(view(page, "Longest away")).toHaveAttribute("aria-current", "page");
  await expect(view(page, "Agents")).toBeVisible();

  const other = await browserOf(await newUser(account.id, { role: "manager" }));
  await other.goto("/users");
  await expect(view(other, "Longest away")).toHaveCount(0);
  await view(other, "Agents").click();
  await other.getByRole("link", { name: "Remove Role: Agent" }).click();
  await expect(other.getByText("View edited")).toBeVisible();
  await expect(other.getByRole("button", { name: "Save", exact: true })).toHaveCount(0);
  await expect(other.getByRole("button", { name: "Save as…" })).toBeVisible();
  const admin = await browserOf(account.admin);
  await admin.goto(other.url());
  await admin.getByRole("button", { name: "Save", exact: true }).click();
  await expect(message(admin)).toContainText("The view “Agents” was saved.");
  await other.reload();
  await expect(other.getByText("View edited")).toHaveCount(0);
  await expect(view(other, "Agents")).toHaveAttribute("aria-current", "page");
});

test("filters that are typed into the search become chips on Enter; what is not understood stays and is said", async ({
  account,
  page,
  signIn,
}) => {
  const { id } = await newGroup(account.id, "Tier 2");
  await newUser(account.id, { firstName: "Ana", lastName: "Silva", remoteSupport: "shared", groups: [id] });
  await newUser(account.id, { firstName: "Ana", lastName: "Sousa", remoteSupport: "shared" });
  await signIn(account.admin);
  await page.goto("/users");
  const search = page.getByRole("searchbox", { name: "Search" });
  const chips = page.getByRole("list", { name: "Active filters" }).getByRole("link", { name: /^Remove/ });
  await search.pressSequentially('ana seat:rs-shared group:"Tier 2" colour:red');
  await expect(search).toHaveAccessibleDescription("Press Enter to filter.");
  await expect(chips).toHaveCount(0);
  await search.press("Enter");
  await expect(chips).toHaveText(["Remove Seat: Remote Support Shared", "Remove Group: Tier 2"]);
  await expect(search).toHaveValue("ana colour:red");
  await expect(search).toHaveAccessibleDescription(/^“colour:red” is not understood\. Filters are seat, /);
  await expect(page).toHaveURL(`/users?q=ana+colour%3Ared&seat=remote-support-shared&group=${id}`);
  await expectAccessible(page, page.getByText(/is not understood/));
  await search.fill("ana");
  await expect(page.getByRole("rowheader")).toHaveText([/Ana Silva/]);
  await expect(search).toHaveAccessibleDescription("");
  await search.fill("role:manager");
  await search.press("Enter");
  await expect(search).toHaveValue("");
  await expect(page.getByText(/^No users match/)).toBeVisible();
  await page.goBack();
  await expect(chips).toHaveCount(2);
  await expect(page.getByRole("rowheader")).toHaveText([/Ana Silva/]);
});

test("Clear all takes every filter off and keeps the order", async ({ account, page, signIn }) => {
  await signIn(account.admin);
  await page.goto("/users?q=a&status=active&active=within-7-days&sort=-name");
  await page.getByRole("link", { name: "Clear all", exact: true }).click();
  await expect(page).toHaveURL(/\/users\?sort=-name$/);
});
