import { randomUUID } from "node:crypto";
import { newGroup } from "../db/test/seed";
import { seeding } from "../db/test/seed-client";
import { desk, draw } from "./desk";
import { expect, newUser, test } from "./fixtures";
import { secondServer } from "./second-server";

/** Draws docs/screens, as screens.spec.ts does: many people, how they are found, their groups and invitations. */

test.beforeEach(async ({ page }) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
});

test("changes of many people", async ({ page, signIn, agentApp }) => {
  test.setTimeout(180_000);
  const { account, users, admin } = await desk();
  const [ana, , lea, marco] = users;
  if (!ana || !lea || !marco) throw new Error("the desk is not complete");
  await newGroup(account.id, "Tier 2");
  const closed = await newGroup(account.id, "Tier 3");
  const app = await agentApp(ana, { name: "Office PC" });
  await app.startSession(randomUUID(), "unattended");
  await signIn(admin);
  await page.goto("/users");
  const dialog = page.getByRole("dialog");
  const bar = page.getByRole("toolbar", { name: "Selected users" });
  for (const name of ["Ana Silva", "Lea Brandt", "Omar Haddad"]) {
    await page.getByRole("checkbox", { name: `Select ${name}` }).check();
  }
  await draw(page, "select-users");
  await page.getByRole("checkbox", { name: "Select all on this page" }).check();
  await bar.getByRole("button", { name: "Give seats…" }).click();
  await dialog.getByLabel("Remote Support").selectOption("Named");
  await dialog.getByRole("radio", { name: "Replace what they have" }).check();
  await dialog.getByRole("radio", { name: /^Give the other/ }).check();
  await expect(dialog.getByRole("button", { name: /^Give \d+ seats/ })).toBeVisible();
  await expect(dialog.getByText("Counting…")).toHaveCount(0);
  await draw(page, "give-seats");
  await dialog.getByRole("button", { name: "Cancel" }).click();
  await bar.getByRole("button", { name: "Change group…" }).click();
  const group = dialog.getByLabel("Group", { exact: true });
  await group.selectOption("Tier 2");
  await expect(dialog.getByRole("button", { name: /^Add \d/ })).toBeVisible();
  await draw(page, "change-group");
  await seeding()`delete from groups where id = ${closed.id}`;
  await group.selectOption(closed.name);
  await expect(dialog.getByRole("alert")).toContainText("does not exist any more");
  await draw(page, "change-group-gone");
  await group.selectOption("Tier 2");
  await dialog.getByRole("button", { name: /^Add \d/ }).click();
  await expect(page.getByRole("banner").getByRole("button", { name: "Undo" })).toBeVisible();
  await draw(page, "group-changed");
  await page.getByRole("checkbox", { name: "Select all on this page" }).check();
  await bar.getByRole("button", { name: "Remove seats…" }).click();
  await dialog.getByRole("checkbox", { name: "Remote Support" }).check();
  await expect(dialog.getByText("will be clearing")).toBeVisible();
  await draw(page, "remove-seats");
  await dialog.getByRole("button", { name: /^Remove \d/ }).click();
  await expect(page.getByRole("banner").getByRole("button", { name: "Undo" })).toBeVisible();
  await draw(page, "seats-removed");
  await page.getByRole("button", { name: "Recent changes…" }).click();
  await expect(dialog.getByRole("button", { name: /^Undo/ })).toHaveCount(2);
  await draw(page, "recent-changes");
  await seeding()`update users set version = version + 1 where id = any (${[marco.id, lea.id]}::uuid[])`;
  await dialog.getByRole("button", { name: /^Undo/ }).first().click();
  await expect(page.getByRole("alertdialog")).toContainText("have been changed since");
  await draw(page, "undo-changed-since");
});

test("getting around: the palette, shortcuts, saved views and the table's settings", async ({ page, signIn }) => {
  test.setTimeout(180_000);
  const { account, users, manager, admin } = await desk();
  const priya = users[4];
  if (!priya) throw new Error("the desk is not complete");
  await seeding()`delete from seat_assignments where user_id = ${priya.id} and product = 'remote_support'`;
  await seeding()`
    insert into saved_views (account_id, user_id, name, query, shared)
    values (${account.id}, ${manager.id}, 'Remote Support Shared', 'seat=remote-support-shared', true),
      (${account.id}, ${admin.id}, 'Not active for 60 days', 'active=over-60-days', false)`;
  await signIn(admin);
  await page.goto("/users");
  const dialog = page.getByRole("dialog");
  await page.getByRole("button", { name: "Search or go to" }).click();
  await expect(page.getByRole("combobox", { name: /^Search people/ })).toBeFocused();
  await draw(page, "palette");
  await page.keyboard.type("priya remote support shared");
  await expect(page.getByRole("option", { selected: true })).toContainText("Give Priya");
  await draw(page, "palette-give");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("button", { name: "Give the seat" })).toBeFocused();
  await draw(page, "palette-question");
  await page.getByRole("button", { name: "Back" }).click();
  await page.getByRole("combobox", { name: /^Search people/ }).fill("zzyzx");
  await expect(dialog.getByText("Nothing and nobody found.")).toBeVisible();
  await draw(page, "palette-nothing");
  await page.keyboard.press("Escape");
  await page.keyboard.press("?");
  await expect(page.getByRole("dialog", { name: "Keyboard shortcuts" })).toBeVisible();
  await draw(page, "shortcuts");
  await page.goto("/users?status=suspended");
  await page.getByRole("button", { name: /^Save view/ }).click();
  await dialog.getByLabel("Name").fill("Away");
  await dialog.getByRole("checkbox", { name: "Share it" }).check();
  await draw(page, "save-view");
  await dialog.getByRole("button", { name: "Save view" }).click();
  await expect(page.getByRole("banner").getByRole("status")).toContainText("The view “Away” was saved.");
  await expect(page.getByRole("link", { name: "Away" })).toHaveAttribute("aria-current", "page");
  await draw(page, "view-saved");
  await page.goto("/users");
  await page.getByRole("button", { name: "Table…" }).click();
  await dialog.getByRole("checkbox", { name: "Role" }).uncheck();
  await dialog.getByRole("radio", { name: "Compact" }).check();
  await draw(page, "table-settings");
  await dialog.getByRole("button", { name: "Save" }).click();
  await expect(dialog).toHaveCount(0);
  await expect(page.getByRole("columnheader", { name: "Role" })).toHaveCount(0);
  await draw(page, "manage-users-compact");
});

test("groups, and a manager who is limited to some", async ({ page, signIn, browserOf, agentApp }) => {
  test.setTimeout(240_000);
  const { account, users, admin } = await desk();
  const [ana, jo, lea, marco, priya] = users;
  if (!ana || !jo || !lea || !marco || !priya) throw new Error("the desk is not complete");
  const [lisbon, porto] = [await newGroup(account.id, "Lisbon"), await newGroup(account.id, "Porto")];
  await newGroup(account.id, "Night shift, Remote Support and Service Desk together");
  for (const [group, members] of [
    [lisbon, [ana, jo]],
    [porto, [lea, marco, priya]],
  ] as const) {
    for (const { id } of members) {
      await seeding()`insert into group_members (account_id, group_id, user_id) values (${account.id}, ${group.id}, ${id})`;
    }
  }
  const named = (firstName: string, lastName: string, managesGroups: string[]) =>
    newUser(account.id, {
      ...{ firstName, lastName, managesGroups, role: "manager", privileges: ["add_delete_users", "manage_seats"] },
      email: `${firstName}.${lastName}.${randomUUID().slice(0, 4)}@example.com`.toLowerCase(),
    });
  const mia = await named("Mia", "Berg", [lisbon.id]);
  const rui = await named("Rui", "Costa", [lisbon.id, porto.id]);
  await signIn(admin);
  await page.goto("/settings/groups");
  await draw(page, "groups");
  await page.getByLabel("New group").fill("lisbon");
  await page.getByRole("button", { name: "Add group" }).click();
  await expect(page.getByText("There is a group of this name already.")).toBeVisible();
  await draw(page, "groups-name-taken");
  await page.getByRole("button", { name: "Rename Lisbon" }).click();
  await draw(page, "groups-rename");
  await page.getByRole("button", { name: "Cancel" }).click();
  await page.getByRole("button", { name: "Delete Lisbon" }).click();
  await draw(page, "groups-delete");
  await page.goto(`/users?group=${lisbon.id}`);
  await expect(page.getByText("2 users match")).toBeVisible();
  await page.getByRole("button", { name: "Table…" }).click();
  await page.getByRole("dialog").getByRole("checkbox", { name: "Groups" }).check();
  await page.getByRole("dialog").getByRole("button", { name: "Save" }).click();
  await expect(page.getByRole("columnheader", { name: "Groups" })).toBeVisible();
  await draw(page, "users-by-group");
  await page.goto(`/users/${ana.id}`);
  await page.getByRole("group", { name: "Groups", exact: true }).getByLabel("Porto").check();
  await draw(page, "user-groups");
  await page.goto(`/users/${rui.id}`);
  for (const group of ["Lisbon", "Porto"]) {
    await page.getByRole("group", { name: "Groups to manage" }).getByLabel(group).uncheck();
  }
  await expect(page.getByText("With no group chosen they see nobody and change nobody.")).toBeVisible();
  await draw(page, "user-limited-to-none");
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page.getByText("was saved: whom they see and change.")).toBeVisible();
  const none = await browserOf(rui);
  await none.goto("/users");
  await draw(none, "users-limited-to-none");

  for (const agent of [ana, lea]) await (await agentApp(agent)).startSession();
  await (await agentApp(jo)).startSession();
  await (await agentApp(marco)).call("PUT", "/seats/remote_support/line");
  const theirs = await browserOf(mia);
  await theirs.goto("/users");
  await draw(theirs, "users-limited");
  await theirs.goto("/shared-sessions");
  await expect(theirs.getByText("1 more Shared seat is in use by people outside your groups.")).toBeVisible();
  await draw(theirs, "shared-sessions-limited");
  await theirs.getByRole("button", { name: `End Session for ${ana.name}` }).click();
  await draw(theirs, "end-session-limited");
});

test("an invitation: not sent yet, tried again, given up, mailed", async ({ page, signIn }) => {
  const { account, admin } = await desk();
  const server = await secondServer({ SMTP_URL: "smtp://127.0.0.1:1", MAIL_FROM: "seats@example.com" });
  const nils = await newUser(account.id, { firstName: "Nils", lastName: "Holm", status: "invited" });
  await signIn(admin);
  await page.goto(`${server.url}/users/${nils.id}`);
  await draw(page, "user-invited");
  await page.getByRole("button", { name: /^(Send|Resend) invitation/ }).click();
  await expect(page.getByText("The mail did not leave yet.", { exact: false }).first()).toBeVisible();
  await draw(page, "user-invited-waiting");
  await seeding()`update mails set gave_up_at = now() where user_id = ${nils.id}`;
  await page.reload();
  await expect(page.getByText("the mail server refused it", { exact: false })).toBeVisible();
  await draw(page, "user-invited-refused");
  await seeding()`update mails set gave_up_at = null, sent_at = now() where user_id = ${nils.id}`;
  await page.reload();
  await expect(page.getByText(/^Mailed/)).toBeVisible();
  await page.context().grantPermissions(["clipboard-write"]);
  await page.getByRole("button", { name: "Copy link" }).click();
  await expect(page.getByLabel("Invitation link")).toBeVisible();
  await expect(page.getByRole("button", { name: "Copy link" })).not.toHaveAttribute("aria-disabled");
  await draw(page, "user-invited-link");
  await server.stop();
});
