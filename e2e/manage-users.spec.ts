import type { Page } from "@playwright/test";
import { expect, newAccount, newUser, test } from "./fixtures";
import { insufficient, message, option, poolLink, save } from "./products-pane";

const seats = ["none", "named", "shared"] as const;
const names = (page: Page) => page.getByRole("rowheader").getByRole("link");
const row = (page: Page, name: string) => page.getByRole("row", { name: new RegExp(name) });

async function filterBy(page: Page, value: string) {
  await page.getByRole("combobox", { name: "Filter by" }).click();
  await page.getByRole("option", { name: value, exact: true }).click();
}

test("all nine combinations of seats are found by each seat kind they hold, and by no seat (R1)", async ({
  page,
  signIn,
}) => {
  const account = await newAccount();
  for (const remoteSupport of seats) {
    for (const serviceDesk of seats) {
      await newUser(account.id, {
        remoteSupport,
        serviceDesk,
        firstName: `rs-${remoteSupport}`,
        lastName: `sd-${serviceDesk}`,
      });
    }
  }
  await signIn(account.admin);
  await page.goto("/users");
  const with2 = (one: string) =>
    seats.map((other) => (one.startsWith("rs") ? `${one} sd-${other}` : `rs-${other} ${one}`));
  for (const [pool, expected] of [
    ["Remote Support Named", with2("rs-named")],
    ["Remote Support Shared", with2("rs-shared")],
    ["Service Desk Named", with2("sd-named")],
    ["Service Desk Shared", with2("sd-shared")],
    ["No seat", ["rs-none sd-none", account.admin.name]],
  ] as const) {
    await filterBy(page, pool);
    await expect(page.getByText(`${expected.length} users match`)).toBeVisible();
    await expect(names(page)).toHaveText([...expected].sort((a, b) => a.localeCompare(b)));
  }
  await filterBy(page, "Any seat");
  await expect(page.getByText("10 users", { exact: true })).toBeVisible();
});

test("a count in Product Seats is one click away from its holders", async ({ page, account, signIn }) => {
  await newUser(account.id, { serviceDesk: "shared", firstName: "Lea", lastName: "Brandt" });
  await newUser(account.id);
  await signIn(account.admin);
  await page.goto("/users");
  await poolLink(page, /^Service Desk Shared/).click();
  await expect(names(page)).toHaveText(["Lea Brandt"]);
  await expect(page).toHaveTitle(/Seat: Service Desk Shared/);
});

test("search follows the typing, stands in the address, and Clear all takes everything back", async ({
  page,
  account,
  signIn,
}) => {
  await newUser(account.id, { firstName: "Ana", lastName: "Silva", remoteSupport: "named" });
  await newUser(account.id, { firstName: "Ana", lastName: "Sousa" });
  await signIn(account.admin);
  await page.goto("/users");
  await page.getByRole("searchbox", { name: "Search" }).pressSequentially("ana s");
  await expect(page.getByText("2 users match")).toBeVisible();
  await expect(page).toHaveURL(/q=ana\+s/);
  await filterBy(page, "Remote Support Named");
  await expect(names(page)).toHaveText(["Ana Silva"]);
  await page.getByRole("link", { name: "Remove Seat: Remote Support Named" }).click();
  await expect(page.getByText("2 users match")).toBeVisible();
  await page.goBack();
  await expect(names(page)).toHaveText(["Ana Silva"]);
  await page.getByRole("searchbox", { name: "Search" }).fill("nobody");
  await expect(page.getByText(/^No users match/)).toBeVisible();
  await page.getByRole("link", { name: "Clear all filters" }).click();
  await expect(page.getByRole("searchbox", { name: "Search" })).toHaveValue("");
  await expect(page.getByText("3 users", { exact: true })).toBeVisible();
});

test("status and role filter too; a value nobody knows is a chip to remove", async ({ page, account, signIn }) => {
  await newUser(account.id, { status: "suspended", firstName: "Sus", lastName: "Pended" });
  await newUser(account.id, { status: "invited", role: "manager", firstName: "In", lastName: "Vited" });
  await signIn(account.admin);
  await page.goto("/users");
  await page.getByRole("combobox", { name: "Filter category" }).click();
  await page.getByRole("option", { name: "Status" }).click();
  await filterBy(page, "Suspended");
  await expect(names(page)).toHaveText(["Sus Pended"]);
  await page.getByRole("combobox", { name: "Filter category" }).click();
  await page.getByRole("option", { name: "Role" }).click();
  await filterBy(page, "Manager");
  await expect(page.getByText(/^No users match Suspended and Manager/)).toBeVisible();
  await page.goto("/users?seat=rs-shard&role=manager");
  await expect(names(page)).toHaveText(["In Vited"]);
  await page.getByRole("link", { name: "Remove Seat: rs-shard (unknown)" }).click();
  await expect(page).toHaveURL(/\/users\?role=manager$/);
});

test("columns are sorted by their header and say so; pages are links", async ({ page, account, signIn }) => {
  for (let n = 10; n < 37; n++) await newUser(account.id, { firstName: "User", lastName: String(n) });
  await signIn(account.admin);
  await page.goto("/users?q=user");
  await expect(names(page)).toHaveCount(25);
  await expect(names(page).first()).toHaveText("User 10");
  await expect(page.getByRole("columnheader", { name: "Name" })).toHaveAttribute("aria-sort", "ascending");
  await page.getByRole("columnheader", { name: "Name" }).getByRole("link").click();
  await expect(names(page).first()).toHaveText("User 36");
  await expect(page.getByRole("columnheader", { name: "Name" })).toHaveAttribute("aria-sort", "descending");
  await page.getByRole("link", { name: "Next" }).click();
  await expect(names(page)).toHaveText(["User 11", "User 10"]);
  await expect(page).toHaveURL(/sort=-name.*page=2/);
  await page.getByRole("link", { name: "50", exact: true }).click();
  await expect(names(page)).toHaveCount(27);
});

test("a seat is given from the row in three clicks (R1)", async ({ page, account, signIn }) => {
  const priya = await newUser(account.id, { firstName: "Priya", lastName: "Natarajan" });
  await signIn(account.admin);
  await page.goto("/users");
  await page.getByRole("button", { name: "Remote Support seat for Priya Natarajan: No seat" }).click();
  await expect(page.getByRole("menuitemradio", { name: /Named.*5 free/ })).toBeVisible();
  await page.getByRole("menuitemradio", { name: /^Shared/ }).click();
  await expect(message(page)).toHaveText("Priya Natarajan now has a Remote Support Shared seat.");
  await expect(page.getByRole("button", { name: "Remote Support seat for Priya Natarajan: Shared" })).toBeVisible();
  await page.goto(`/users/${priya.id}`);
  await expect(option(page, "Remote Support", "Shared")).toBeChecked();
});

test("a seat is taken away from the row with the keyboard alone", async ({ page, account, signIn }) => {
  await newUser(account.id, { firstName: "Lea", lastName: "Brandt", serviceDesk: "named" });
  await signIn(account.admin);
  await page.goto("/users");
  await page.getByRole("button", { name: "Service Desk seat for Lea Brandt: Named" }).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("menuitemradio", { name: "Named" })).toBeFocused();
  await page.keyboard.press("Home");
  await page.keyboard.press("Enter");
  await expect(message(page)).toHaveText("Lea Brandt no longer has a Service Desk seat.");
  await expect(poolLink(page, /^Service Desk Named: 0 of 5 assigned/)).toBeVisible();
});

test("a full pool opens its ways out over the row; the seat of another agent moves at once (R4)", async ({
  page,
  signIn,
}) => {
  const account = await newAccount({ remoteSupport: { named: 1, shared: 1 } });
  const holder = await newUser(account.id, { firstName: "Lea", lastName: "Brandt", remoteSupport: "named" });
  await newUser(account.id, { firstName: "Marco", lastName: "Ruiz" });
  await signIn(account.admin);
  await page.goto("/users");
  await page.getByRole("button", { name: "Remote Support seat for Marco Ruiz: No seat" }).click();
  await page.getByRole("menuitemradio", { name: /^Named/ }).click();
  await expect(insufficient(page)).toContainText("The only Remote Support Named seat is assigned");
  await insufficient(page)
    .getByRole("button", { name: /^Choose an agent/ })
    .click();
  await page.getByRole("button", { name: `Take the seat from ${holder.name}` }).click();
  await expect(message(page)).toContainText("Marco Ruiz now has a Remote Support Named seat, taken from Lea Brandt.");
  await expect(row(page, "Lea Brandt")).toContainText("No seat");
});

test("⋯ suspends with its consequences, reactivates, and copies the invitation of an invited agent", async ({
  page,
  account,
  signIn,
}) => {
  await newUser(account.id, { firstName: "Tom", lastName: "Okafor", remoteSupport: "named" });
  await newUser(account.id, { firstName: "Ina", lastName: "New", status: "invited" });
  await signIn(account.admin);
  await page.goto("/users");
  await page.getByRole("button", { name: "Actions for Tom Okafor" }).click();
  await page.getByRole("menuitem", { name: "Suspend…" }).click();
  const question = page.getByRole("alertdialog", { name: "Suspend: Tom Okafor" });
  await expect(question).toContainText("Tom Okafor gives up a Remote Support Named seat.");
  await question.getByRole("button", { name: "Suspend" }).click();
  await expect(message(page)).toHaveText("Tom Okafor is suspended and has no seat.");
  await expect(row(page, "Tom Okafor")).toContainText("Suspended");
  await page.getByRole("button", { name: "Actions for Tom Okafor" }).click();
  await page.getByRole("menuitem", { name: "Reactivate" }).click();
  await expect(message(page)).toContainText("Tom Okafor can sign in again");
  await page.context().grantPermissions(["geolocation"]); // and no other: nothing may be copied
  await page.getByRole("button", { name: "Actions for Ina New" }).click();
  await page.getByRole("menuitem", { name: "Copy sign-in link" }).click();
  await expect(message(page)).toContainText("An invitation link for Ina New is made, but could not be copied.");
  await expect(page.getByRole("dialog").getByLabel("Invitation link")).toHaveValue(/\/invitation\//);
  await page.keyboard.press("Escape");
  await page.context().grantPermissions(["clipboard-write"]);
  await page.getByRole("button", { name: "Actions for Tom Okafor" }).click();
  await expect(page.getByRole("menuitem")).toHaveText([
    "Open",
    "Copy email",
    "Copy password link",
    "View activity",
    "Suspend…",
  ]);
  await page.getByRole("menuitem", { name: "Copy password link" }).click();
  await expect(message(page)).toContainText("A password link for Tom Okafor is copied.");
});

test("managers change seats of agents only, and see the rest as text (R18)", async ({ account, browserOf }) => {
  const agent = await newUser(account.id, { firstName: "Ana", lastName: "Silva", remoteSupport: "named" });
  const boss = await newUser(account.id, { role: "manager", firstName: "Bo", lastName: "Ss", remoteSupport: "named" });
  const seatsOnly = await browserOf(await newUser(account.id, { role: "manager", privileges: ["manage_seats"] }));
  await seatsOnly.goto("/users");
  await expect(seatsOnly.getByRole("button", { name: /^Remote Support seat for Ana Silva/ })).toBeVisible();
  await expect(seatsOnly.getByRole("button", { name: /^Remote Support seat for Bo Ss/ })).toHaveCount(0);
  await expect(row(seatsOnly, boss.name)).toContainText("Named");
  await expect(seatsOnly.getByRole("main").getByRole("link", { name: "Add Users" })).toHaveCount(0);
  await seatsOnly.getByRole("button", { name: `Actions for ${agent.name}` }).click();
  await expect(seatsOnly.getByRole("menuitem", { name: "Open" })).toBeVisible();
  await expect(seatsOnly.getByRole("menuitem", { name: "Suspend…" })).toHaveCount(0);

  const usersOnly = await browserOf(await newUser(account.id, { role: "manager", privileges: ["add_delete_users"] }));
  await usersOnly.goto("/users");
  await expect(usersOnly.getByRole("main").getByRole("link", { name: "Add Users" })).toBeVisible();
  await expect(usersOnly.getByRole("button", { name: /seat for/ })).toHaveCount(0);
});

test("what others change shows within seconds, and no row moves under the pointer", async ({
  page,
  account,
  browserOf,
  signIn,
}) => {
  await newUser(account.id, { firstName: "Lea", lastName: "Brandt" });
  const other = await browserOf(account.admin);
  await other.goto("/users/new");
  await signIn(account.admin);
  await page.goto("/users?role=agent");
  await row(page, "Lea Brandt").hover();
  await other.getByLabel("Work email").fill(`ana.silva+${account.id}@example.com`);
  await save(other);
  await expect(page.getByText("2 users match")).toBeVisible();
  await expect(page.getByText(/1.change/)).toBeVisible();
  await expect(names(page)).toHaveText(["Lea Brandt"]);
  await page.getByRole("button", { name: "Update" }).click();
  await expect(names(page)).toHaveText(["Ana Silva", "Lea Brandt"]);
});
