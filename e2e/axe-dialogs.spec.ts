import type { Page } from "@playwright/test";
import { newGroup } from "../db/test/seed";
import { seeding } from "../db/test/seed-client";
import { expect, newUser, test } from "./fixtures";
import { expectAccessible } from "./looks";
import { message } from "./products-pane";

/** The dialogs around Manage Users and groups, by axe, at two widths, light and dark. */

const question = (page: Page) => page.getByRole("alertdialog");

test.describe("changes of many people", () => {
  const bar = (page: Page) => page.getByRole("toolbar", { name: "Selected users" });
  const dialog = (page: Page) => page.getByRole("dialog");
  const press = (page: Page, name: string | RegExp) => dialog(page).getByRole("button", { name }).click();

  test("are accessible: a group, a group that is gone, removing, what was done, undoing it", async ({
    page,
    account,
    signIn,
  }) => {
    const [tier, gone] = [await newGroup(account.id, "Tier 2"), await newGroup(account.id, "Gone")];
    const ana = await newUser(account.id, { remoteSupport: "named", groups: [tier.id] });
    for (let n = 0; n < 4; n++) await newUser(account.id, { remoteSupport: "shared" });
    await signIn(account.admin);
    await page.goto("/users?role=agent");
    const everybody = page.getByRole("checkbox", { name: "Select all on this page" });
    await everybody.check();
    await bar(page).getByRole("button", { name: "Change group…" }).click();
    const group = dialog(page).getByLabel("Group", { exact: true });
    await group.selectOption("Tier 2");
    await expectAccessible(page, dialog(page).getByText("will be added to Tier 2"));
    await seeding()`delete from groups where id = ${gone.id}`;
    await group.selectOption("Gone");
    await expectAccessible(page, dialog(page).getByText("This group does not exist any more."));
    await press(page, "Cancel");
    await bar(page).getByRole("button", { name: "Remove seats…" }).click();
    await dialog(page).getByRole("checkbox", { name: "Remote Support" }).check();
    await expectAccessible(page, dialog(page).getByText("will lose Remote Support Shared"));
    await press(page, "Remove 5 seats");
    await expect(message(page)).toContainText("Removed Remote Support");
    await expectAccessible(page, page.getByRole("banner").getByRole("button", { name: "Undo" }));
    await seeding()`update users set version = version + 1 where id = ${ana.id}`;
    await page.getByRole("button", { name: "Recent changes…" }).click();
    await expectAccessible(page, dialog(page).getByRole("button", { name: /^Undo/ }));
    await press(page, /^Undo/);
    await expectAccessible(page, question(page));
  });
});

test.describe("getting around", () => {
  test("is accessible: the palette empty, asking once more and finding nothing; columns, rows, a view", async ({
    page,
    account,
    signIn,
  }) => {
    await newUser(account.id, { firstName: "Priya", lastName: "Natarajan" });
    await signIn(account.admin);
    await page.goto("/users?role=agent");
    await page.getByRole("button", { name: "Search or go to" }).click();
    const field = page.getByRole("combobox", { name: "Search people, pages and seats" });
    await expectAccessible(page, field);
    await field.fill("zzyzx");
    await expectAccessible(page, page.getByText("Nothing and nobody found."));
    await field.fill("priya rs shared");
    await expect(page.getByRole("option", { selected: true })).toContainText("Give Priya Natarajan");
    await page.keyboard.press("Enter");
    await expectAccessible(page, page.getByRole("button", { name: "Give the seat" }));
    await page.keyboard.press("Escape");
    const dialog = page.getByRole("dialog");
    await page.getByRole("button", { name: "Save view…" }).click();
    await dialog.getByLabel("Name").fill("Agents");
    await dialog.getByRole("button", { name: "Save view" }).click();
    await expect(message(page)).toContainText("The view “Agents” was saved.");
    await expectAccessible(page, page.getByRole("link", { name: "Agents", exact: true }));
    await page.getByRole("button", { name: "Table…" }).click();
    await dialog.getByRole("radio", { name: "Compact" }).check();
    await dialog.getByRole("button", { name: "Save" }).click();
    await expect(dialog).toHaveCount(0);
    await expectAccessible(page, page.getByRole("button", { name: /^Remote Support seat for Priya/ }));
  });
});

test("groups are accessible: the list, a new name, the question before one is deleted", async ({
  page,
  account,
  signIn,
}) => {
  const lisbon = await newGroup(account.id, "Lisbon");
  await newUser(account.id, { role: "manager", managesGroups: [lisbon.id] });
  await signIn(account.admin);
  await page.goto("/settings/groups");
  await expectAccessible(page, page.getByRole("row", { name: /Lisbon/ }));
  await page.getByRole("button", { name: "Rename Lisbon" }).click();
  await page.getByRole("dialog").getByLabel("Name").fill("");
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expectAccessible(page, page.getByText("Enter a name"));
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Delete Lisbon" }).click();
  await expectAccessible(page, question(page));
});
