import { randomUUID } from "node:crypto";
import { newGroup } from "../db/test/seed";
import { seeding } from "../db/test/seed-client";
import { desk, draw, record } from "./desk";
import { expect, newAccount, newUser, test } from "./fixtures";

/** Draws docs/screens: every screen and state, at two widths, light and dark. Runs on request only: npm run screens. */

test.beforeEach(async ({ page }) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
});

test("before the sign-in", async ({ page }) => {
  await page.goto("/sign-in");
  await draw(page, "sign-in");
  await page.getByLabel("Work email").fill("dana@example.com");
  await page.getByLabel("Password", { exact: true }).fill("not the password");
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByRole("alert").or(page.getByText("There is a problem")).first()).toBeVisible();
  await draw(page, "sign-in-refused");
  await page.goto("/reset-password");
  await draw(page, "reset-password");
  await page.goto(`/invitation/${randomUUID()}`);
  await draw(page, "link-expired");
});

test("the admin's screens", async ({ page, signIn, agentApp }) => {
  test.setTimeout(300_000);
  const { account, users, manager, admin } = await desk();
  const [ana, jo, lea, marco, priya] = users;
  if (!ana || !jo || !lea || !marco || !priya) throw new Error("the desk is not complete");
  const ids = [randomUUID(), randomUUID()];
  const app = await agentApp(ana, { name: "Office PC" });
  for (const id of ids) {
    await app.startSession(id);
    await app.connect(id);
  }
  await (await agentApp(jo, { platform: "mac", name: "MacBook" })).startSession();
  const clearing = await agentApp(priya, { platform: "ios", name: "Phone" });
  await clearing.startSession(randomUUID(), "unattended");
  await (await agentApp(jo, { platform: "android", name: "Phone" })).signInToDesk();

  const given = { before: { remote_support: "none" }, after: { remote_support: "shared" } };
  const change = randomUUID();
  await record(account, [
    { action: "user.changed", by: admin, on: marco, ...given },
    ...users.map((on) => ({ action: "user.added", by: manager, on, change })),
    { action: "user.suspended", by: manager, on: lea, after: { status: "suspended" } },
  ]);
  await signIn(admin);
  await page.goto("/");
  await expect(page.getByRole("region", { name: "Recent changes" })).toContainText("added 7 people");
  await expect(page.getByText("Live")).toBeVisible();
  await draw(page, "overview", true);
  await page.goto("/shared-sessions");
  await page.getByRole("button", { name: `End Session for ${priya.name}` }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "End Session" }).click();
  await expect(page.getByRole("banner").getByRole("status")).toContainText("Clearing");
  await draw(page, "shared-sessions-cleared");
  await page.goto("/shared-sessions");
  await expect(page.getByText("Live")).toBeVisible();
  await draw(page, "shared-sessions");
  await page.getByRole("button", { name: `End Session for ${ana.name}` }).click();
  await expect(page.getByRole("alertdialog")).toBeVisible();
  await draw(page, "end-session");

  await page.goto("/users");
  await draw(page, "manage-users");
  await page.goto("/users?seat=remote-support-shared");
  await draw(page, "manage-users-filtered");
  await page.goto("/users?q=nobody");
  await draw(page, "manage-users-nobody");
  await page.goto("/users/new");
  await page.getByLabel("Work email").fill("sam.doe@example.com");
  await draw(page, "add-users");
  await page.getByRole("group", { name: "Service Desk", exact: true }).getByRole("radio", { name: "Named" }).check();
  await newUser(account.id, { firstName: "Noa", lastName: "Levi", serviceDesk: "named" });
  await page.reload();
  await expect(page.getByRole("group", { name: "Insufficient seats...", exact: true })).toBeVisible();
  await draw(page, "insufficient-seats");
  await page.getByRole("button", { name: /^Choose an agent/ }).click();
  await expect(page.getByRole("dialog")).toBeVisible();
  await draw(page, "choose-an-agent");
  await page.goto("/users/new/several");
  await draw(page, "add-several");
  await page.goto(`/users/${ana.id}`);
  await draw(page, "user-details");
  await page
    .getByRole("group", { name: "Remote Support", exact: true })
    .getByRole("radio", { name: "No seat" })
    .check();
  await draw(page, "user-details-unsaved");
  await page.goto("/subscription");
  await draw(page, "subscription");
  await page.goto("/settings");
  await draw(page, "settings");
  await page.goto("/settings/company");
  await draw(page, "settings-company");
  await page.goto("/profile");
  await draw(page, "profile");
  await page.goto("/nothing-here");
  await draw(page, "not-found");
  await signIn(manager);
  await page.goto("/shared-sessions");
  await draw(page, "privilege-missing");
});

test("the agent's screen", async ({ page, signIn, agentApp }) => {
  test.setTimeout(120_000);
  const { users } = await desk();
  const [ana, jo, lea, marco, priya] = users;
  if (!ana || !jo || !lea || !marco || !priya) throw new Error("the desk is not complete");
  await signIn(ana);
  await page.goto("/me");
  await draw(page, "my-seats-free");
  const id = randomUUID();
  const app = await agentApp(ana, { name: "Office PC" });
  await app.startSession(id);
  await app.connect(id);
  await page.reload();
  await draw(page, "my-seats-in-use");
  await page.getByRole("button", { name: /^Free my seat/ }).click();
  await draw(page, "free-my-seat");
  await page.getByRole("alertdialog").getByRole("button", { name: "Free my seat" }).click();
  await expect(page.getByText(/Your seat is clearing/).first()).toBeVisible();
  await draw(page, "my-seats-clearing");
  await (await agentApp(jo)).startSession();
  await (await agentApp(lea)).startSession();
  await signIn(marco);
  await page.goto("/me");
  await expect(page.getByText(/^All shared seats are in use/)).toBeVisible();
  await draw(page, "my-seats-full");
});

test("the line, for who waits and for who looks on", async ({ page, signIn, browserOf, agentApp }) => {
  test.setTimeout(240_000);
  const { account, users, admin } = await desk();
  const [ana, jo, lea, marco, priya] = users;
  if (!ana || !jo || !lea || !marco || !priya) throw new Error("the desk is not complete");
  await seeding()`update account_products set offer_seconds = 300 where account_id = ${account.id}`;
  await seeding()`
    insert into waits (account_id, product, user_id, from_at, to_at, outcome)
    select ${account.id}, 'remote_support', ${ana.id}, now() - make_interval(mins => m), now(), 'seated'
      from generate_series(2, 9) as m`;
  const id = randomUUID();
  const app = await agentApp(ana, { name: "Office PC" });
  await app.startSession(id);
  await app.connect(id);
  await (await agentApp(jo, { platform: "mac", name: "MacBook" })).startSession();
  await (await agentApp(lea)).startSession();
  await signIn(marco);
  await page.goto("/me");
  const wait = "Wait for a seat: Remote Support";
  const other = await browserOf(priya);
  await other.goto("/me");
  await other.getByRole("button", { name: wait }).click();
  await expect(other.getByText("You are 1st in line", { exact: true })).toBeVisible();
  await page.getByRole("button", { name: wait }).click();
  await expect(page.getByText("You are 2nd in line", { exact: true })).toBeVisible();
  await draw(page, "my-seats-waiting");

  const boss = await browserOf(admin);
  await boss.emulateMedia({ reducedMotion: "reduce" });
  await boss.goto("/shared-sessions");
  await boss.getByRole("button", { name: `Ask ${ana.name} whether the seat is still needed` }).click();
  await expect(boss.getByRole("banner").getByRole("status")).toContainText("was asked");
  const asked = await browserOf(ana);
  await asked.emulateMedia({ reducedMotion: "reduce" });
  await asked.goto("/me");
  await expect(asked.getByText(/asks: do you still need/)).toBeVisible();
  await draw(asked, "my-seats-question");
  for (const person of [jo, lea]) {
    await boss.getByRole("checkbox", { name: `Select ${person.name}, Remote Support` }).check();
  }
  await draw(boss, "shared-sessions-line");
  await boss.getByRole("button", { name: /^End 2/ }).click();
  await draw(boss, "end-several");
  await boss
    .getByRole("alertdialog")
    .getByRole("button", { name: /^End 2/ })
    .click();
  await expect(boss.getByRole("dialog", { name: "What became of them" })).toBeVisible();
  await draw(boss, "end-several-ended");
  await boss.getByRole("button", { name: "Close" }).click();
  await expect(boss.getByText(/a seat is kept/).first()).toBeVisible();
  await draw(boss, "shared-sessions-offered");
  await expect(page.getByText("A seat is ready for you", { exact: true })).toBeVisible();
  await draw(page, "my-seats-offered");
});

test("a file of people: its steps, its problems, what came of it", async ({ page, signIn }) => {
  test.setTimeout(120_000);
  const { account, admin, users } = await desk();
  const stranger = await newUser((await newAccount()).id);
  await newGroup(account.id, "Lisbon");
  await signIn(admin);
  await page.goto("/users/new/csv");
  await draw(page, "import-file");
  const choose = (name: string, rows: readonly string[]) =>
    page
      .locator("input[type=file]")
      .setInputFiles({ name, mimeType: "text/csv", buffer: Buffer.from(rows.join("\r\n")) });
  await choose("people.xlsx", ["PK"]);
  await expect(page.getByText("is an Excel workbook")).toBeVisible();
  await draw(page, "import-no-csv");
  const known = users[0]?.email ?? "";
  const rows = [
    "lena.fox@@northwind.example,Lena,Fox,agent,shared,,",
    "sam.ode@northwind.example,Sam,Ode,agent,concurent,,Lisbon",
    `${known},Ana,Silva,agent,,,`,
    ...["Ida Berg", "Nils Holm", "Pia Wolf", "Ugo Rossi"].map((name) => `${newAddress(name)},agent,named,,`),
    "lena.fox@northwind.example,Lena,Fox,agent,shared,,Lisbn",
    "Lena.Fox@northwind.example,Lena,Fox,,,,",
    `${stranger.email},Ben,Okri,agent,,,`,
    ...["Ole Dahl", "Eva Lund", "Kai Moe"].map((name) => `${newAddress(name)},agent,shared,,Lisbon`),
  ];
  await page.goto("/users/new/csv");
  await choose("people.csv", ["Mail,Vorname,Nachname,Role,RS,SD,Team", ...rows]);
  await expect(page.getByText("Say what each column")).toBeVisible();
  await draw(page, "import-columns");
  await page.getByRole("combobox", { name: "Vorname is" }).selectOption("First name");
  await page.getByRole("combobox", { name: "Nachname is" }).selectOption("Last name");
  await page.getByRole("button", { name: "Check the rows" }).click();
  await expect(page.getByText("to fix", { exact: false }).first()).toBeVisible();
  await expect(page.getByRole("button", { name: /^Import / })).not.toContainText("Checking");
  await draw(page, "import-check");
  await page.getByRole("button", { name: "Edit row 2" }).click();
  await draw(page, "import-edit");
  await page.getByRole("button", { name: /^Insufficient seats/ }).click();
  await draw(page, "import-insufficient");
  // Held by a lock that anybody's save could hold, so that there is something to see.
  const held = await seeding().reserve();
  await held`begin`;
  await held`select from account_products where account_id = ${account.id} for update`;
  await page.getByRole("button", { name: /^Import / }).click();
  await expect(page.getByText(/^0 of \d+ rows/)).toBeVisible();
  await draw(page, "import-running");
  await page.goto("/users");
  const chip = page.getByRole("link", { name: /^Import: \d/ });
  await expect(chip).toBeVisible();
  await draw(page, "import-elsewhere");
  await held`rollback`;
  held.release();
  await page.getByRole("link", { name: "Import done" }).click();
  await expect(page.getByText(/added/).first()).toBeVisible();
  await draw(page, "import-result");
});

const newAddress = (name: string) =>
  `${name.toLowerCase().replace(" ", ".")}@${randomUUID().slice(0, 4)}.example,${name.replace(" ", ",")}`;

test("the audit log", async ({ page, signIn }) => {
  const { account, users, manager, admin } = await desk();
  const [ana, jo, lea, marco, priya] = users;
  if (!ana || !jo || !lea || !marco || !priya) throw new Error("the desk is not complete");
  const seat = { product: "remote_support", seatNo: 2, occupancyId: randomUUID(), state: "in_use" };
  const change = randomUUID();
  const events = [
    { action: "browser.signed_in", by: admin, on: admin },
    {
      action: "user.changed",
      by: admin,
      on: marco,
      before: { remote_support: "none" },
      after: { remote_support: "shared" },
    },
    { action: "seat.cleared", by: admin, on: priya, before: seat, after: { state: "clearing" } },
    ...[ana, jo, lea, marco, priya, ...users.slice(5)].map((on) => ({ action: "user.added", by: manager, on, change })),
    { action: "seat.reclaimed", source: "system", on: jo, before: seat, after: { state: "free", reason: "expired" } },
    { action: "agent_app.signed_in", by: jo, on: jo, source: "api", after: { device: "MacBook", platform: "mac" } },
    {
      action: "user.deleted",
      by: admin,
      on: { id: randomUUID(), name: "Sam Whitfield" },
      before: { status: "active" },
      after: { status: "deleted" },
    },
    {
      action: "capacity.changed",
      by: admin,
      on: { id: null, name: "Remote Support Named" },
      before: { capacity: 2 },
      after: { capacity: 4 },
    },
    {
      action: "user.changed",
      by: manager,
      on: lea,
      before: { role: "agent", service_desk: "none" },
      after: { role: "manager", service_desk: "named" },
    },
  ];
  await record(account, events);
  await signIn(admin);
  await page.goto("/audit");
  await expect(page.getByText("gave Marco Ruiz")).toBeVisible();
  await draw(page, "audit-log");
  await page
    .getByRole("button", { name: /^Details: .* gave Marco/ })
    .or(page.getByRole("button", { name: /^Details: .* added 7/ }))
    .first()
    .click();
  await page.getByRole("button", { name: /^Details: .* added 7/ }).click();
  await draw(page, "audit-log-details");
  await page.goto(`/audit?person=${priya.id}&source=command_line&range=7d`);
  await expect(page.getByText("No entries match.")).toBeVisible();
  await draw(page, "audit-log-empty");
  await page.getByRole("button", { name: /^Actor/ }).click();
  await page.getByRole("dialog").getByLabel("Search").fill("na");
  await expect(page.getByRole("dialog").getByRole("button", { name: /Priya/ })).toBeVisible();
  await draw(page, "audit-log-person");
});

test("what a new company sees first, and what is left to set up", async ({ page, signIn }) => {
  const none = { named: 0, shared: 0 };
  const account = await newAccount({ name: "Northwind Support", remoteSupport: none, serviceDesk: none });
  await seeding()`update users set first_name = 'Dana', last_name = 'Novak' where id = ${account.admin.id}`;
  await signIn(account.admin);
  await page.goto("/");
  await expect(page.getByRole("region", { name: "Set up (0 of 4)" })).toBeVisible();
  await draw(page, "overview-first");
  const { account: other, admin } = await desk();
  await seeding()`update accounts set time_zone = 'Europe/Lisbon' where id = ${other.id}`;
  await seeding()`update users set suspended_at = now() where id = ${other.admin.id}`;
  await signIn(admin);
  await page.goto("/");
  await expect(page.getByRole("region", { name: "Set up (3 of 4)" })).toBeVisible();
  await draw(page, "overview-setup");
});

test("views and filters that are typed", async ({ page, signIn }) => {
  const { account, admin } = await desk();
  await seeding()`
    insert into saved_views (account_id, user_id, name, query, shared)
    values (${account.id}, ${admin.id}, 'RS Shared', 'seat=remote-support-shared', true),
           (${account.id}, ${account.admin.id}, 'Suspended', 'status=suspended', true)`;
  await signIn(admin);
  await page.goto("/users");
  await page.getByRole("link", { name: "RS Shared", exact: true }).click();
  await expect(page.getByRole("button", { name: "Delete view" })).toBeVisible();
  await page.getByRole("link", { name: "Last active" }).click();
  await expect(page.getByText("View edited")).toBeVisible();
  await draw(page, "view-edited");
  await page.goto("/users");
  const search = page.getByRole("searchbox", { name: "Search" });
  await search.fill("seat:rs-shared status:active role:boss");
  await search.press("Enter");
  await expect(page.getByText("is not understood")).toBeVisible();
  await draw(page, "typed-filters");
});
