import { randomUUID } from "node:crypto";
import { expect, newAccount, newUser, test } from "./fixtures";
import { failure, insufficient, message, option, poolLink, save } from "./products-pane";

const address = (who: string) => `${who}+${randomUUID()}@example.com`;

test("a person is added with a seat with the keyboard alone", async ({ page, account, signIn }) => {
  await signIn(account.admin);
  await page.goto("/users/new");
  await page.getByLabel("Work email").focus();
  await page.keyboard.type(address("marco"));
  await option(page, "Remote Support", "No seat").focus();
  await page.keyboard.press("ArrowDown");
  await expect(option(page, "Remote Support", "Named")).toBeChecked();
  await page.keyboard.press("Enter");
  await expect(message(page)).toContainText("was added with a Remote Support Named seat.");
  await expect(page).toHaveURL(/\/users\/[0-9a-f-]{36}$/);
  await expect(poolLink(page, /^Remote Support Named: 1 of 5 assigned/)).toBeVisible();
});

test("names are filled in from the address, until somebody writes other ones", async ({ page, account, signIn }) => {
  await signIn(account.admin);
  await page.goto("/users/new");
  await page.getByLabel("Work email").fill("marco.ruiz@example.com");
  await expect(page.getByLabel("First name")).toHaveValue("Marco");
  await expect(page.getByLabel("Last name")).toHaveValue("Ruiz");
  await page.getByLabel("First name").fill("Marc");
  await page.getByLabel("Work email").fill("m.ruiz@example.com");
  await expect(page.getByLabel("First name")).toHaveValue("Marc");
});

test("each option says how many are free, and how many will be after the save", async ({ page, signIn }) => {
  const account = await newAccount({ remoteSupport: { named: 3, shared: 2 } });
  await newUser(account.id, { remoteSupport: "shared" });
  await signIn(account.admin);
  await page.goto("/users/new");
  await expect(option(page, "Remote Support", "Named")).toHaveAccessibleDescription(/3 of 3 free/);
  await option(page, "Remote Support", "Named").check();
  await expect(option(page, "Remote Support", "Named")).toHaveAccessibleDescription(/3 free → 2 after save/);
  await option(page, "Remote Support", "Shared").check();
  await expect(option(page, "Remote Support", "Shared")).toHaveAccessibleDescription(/1 → 2 agents share 2\sseats/);
});

test("a full Shared pool gives on, and says what that means (R3)", async ({ page, signIn, agentApp }) => {
  const account = await newAccount({ remoteSupport: { named: 0, shared: 1 } });
  await (await agentApp(await newUser(account.id, { remoteSupport: "shared" }))).startSession();
  await signIn(account.admin);
  await page.goto("/users/new");
  await page.getByLabel("Work email").fill(address("marco"));
  await option(page, "Remote Support", "Shared").check();
  await expect(page.getByText(/in use right now\. Marco will wait for a free seat\./)).toBeVisible();
  await expect(insufficient(page)).toBeHidden();
  await save(page);
  await expect(message(page)).toContainText("a Remote Support Shared seat");
});

test("a seat that went while the form was open is refused at the save, naming who got it (R4)", async ({
  page,
  signIn,
  browserOf,
}) => {
  const account = await newAccount({ remoteSupport: { named: 1, shared: 0 } });
  const lucky = await newUser(account.id);
  await signIn(account.admin);
  await page.goto("/users/new");
  const email = address("late");
  await page.getByLabel("Work email").fill(email);
  await option(page, "Remote Support", "Named").check();
  await expect(insufficient(page)).toBeHidden();

  const other = await browserOf(account.admin);
  await other.goto(`/users/${lucky.id}`);
  await option(other, "Remote Support", "Named").check();
  await save(other);
  await expect(message(other)).toContainText(lucky.name);

  await save(page);
  await expect(insufficient(page)).toContainText("The only Remote Support Named seat is assigned: 1 more needed.");
  await expect(insufficient(page)).toContainText(`given to ${lucky.name}`);
  await expect(page.getByText("Insufficient seats...", { exact: true })).toBeFocused();
  await expect(page.getByLabel("Work email")).toHaveValue(email);
});

test("the seat of the longest inactive agent is offered first, and moves in the same save (R4)", async ({
  page,
  signIn,
  agentApp,
}) => {
  const account = await newAccount({ serviceDesk: { named: 2, shared: 0 } });
  const busy = await newUser(account.id, { serviceDesk: "named", firstName: "Busy" });
  const idle = await newUser(account.id, { serviceDesk: "named", firstName: "Idle" });
  await agentApp(busy);
  await signIn(account.admin);
  await page.goto("/users/new");
  await page.getByLabel("Work email").fill(address("marco"));
  await option(page, "Service Desk", "Named").check();
  await insufficient(page)
    .getByRole("button", { name: /^Choose an agent/ })
    .click();
  const picker = page.getByRole("dialog");
  await expect(picker.getByRole("listitem").first()).toContainText(idle.name);
  await picker.getByRole("button", { name: `Take the seat from ${idle.name}` }).click();
  await expect(page.getByText(`${idle.name}’s Service Desk Named seat moves to Marco when you save.`)).toBeVisible();
  await expect(insufficient(page)).toBeHidden();
  await save(page);
  await expect(message(page)).toContainText("a Service Desk Named seat");
  await page.goto(`/users/${idle.id}`);
  await expect(option(page, "Service Desk", "No seat")).toBeChecked();
  await page.goto(`/users/${busy.id}`);
  await expect(option(page, "Service Desk", "Named")).toBeChecked();
});

test("changing the plan leads back to the form, and nothing that was typed is lost (R4)", async ({ page, signIn }) => {
  const account = await newAccount({ remoteSupport: { named: 1, shared: 0 } });
  await newUser(account.id, { remoteSupport: "named" });
  await signIn(account.admin);
  await page.goto("/users/new");
  const email = address("marco");
  await page.getByLabel("Work email").fill(email);
  await option(page, "Remote Support", "Named").check();
  await insufficient(page).getByRole("link", { name: "Change plan" }).click();
  await expect(page).toHaveURL(/\/subscription/);
  await page.getByLabel("Remote Support Named seats").fill("2");
  await page.getByRole("button", { name: "Review change" }).click();
  await page.getByRole("button", { name: /^Add 1 seat/ }).click();
  await expect(message(page)).toContainText("Remote Support Named seat");
  await page.goto("/users/new");
  await expect(page.getByLabel("Work email")).toHaveValue(email);
  await expect(option(page, "Remote Support", "Named")).toBeChecked();
  await expect(insufficient(page)).toBeHidden();
  await save(page);
  await expect(message(page)).toContainText("a Remote Support Named seat");
});

test("a manager who may not change the plan is told whom to ask (R4, R18)", async ({ page, signIn }) => {
  const account = await newAccount({ remoteSupport: { named: 1, shared: 0 } });
  await newUser(account.id, { role: "admin", remoteSupport: "named", firstName: "Iris" });
  await signIn(await newUser(account.id, { role: "manager", privileges: ["add_delete_users", "manage_seats"] }));
  await page.goto("/users/new");
  await option(page, "Remote Support", "Named").check();
  await expect(insufficient(page)).toContainText(/To add seats, ask .*Iris/);
  await expect(insufficient(page).getByRole("link")).toHaveCount(0);
  await insufficient(page)
    .getByRole("button", { name: /^Choose an agent/ })
    .click();
  await expect(page.getByRole("dialog")).toContainText("Nobody whose seat you may take has one.");
});

test("a manager without manage seats adds people without a seat (R18)", async ({ page, account, signIn }) => {
  await signIn(await newUser(account.id, { role: "manager", privileges: ["add_delete_users"] }));
  await page.goto("/users/new");
  await expect(page.getByText(/needs the “manage seats” privilege/)).toContainText(account.admin.name);
  await expect(page.getByRole("radio")).toHaveCount(0);
  await page.getByLabel("Work email").fill(address("marco"));
  await save(page);
  await expect(message(page)).toContainText("was added with no seat.");
});

test("somebody who exists already is a link, not an error (R19)", async ({ page, account, signIn }) => {
  const ana = await newUser(account.id, { firstName: "Ana", lastName: "Silva" });
  await signIn(account.admin);
  await page.goto("/users/new");
  await page.getByLabel("Work email").fill(` ${ana.email.toUpperCase()} `);
  await save(page);
  await expect(page.getByText("Ana Silva already exists.")).toBeVisible();
  await page.getByRole("link", { name: "Open Ana Silva" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Ana Silva" })).toBeVisible();
});

test("an address of another company answers with one neutral sentence (R19)", async ({ page, account, signIn }) => {
  const stranger = await newUser((await newAccount()).id);
  await signIn(account.admin);
  await page.goto("/users/new");
  await page.getByLabel("Work email").fill(stranger.email);
  await save(page);
  await expect(page.getByRole("alert").filter({ hasText: "There is a problem" })).toContainText("cannot be used");
  await expect(page.getByText(stranger.name)).toBeHidden();
});

test("an address is checked at the save; the summary has the focus and leads to the field", async ({
  page,
  account,
  signIn,
}) => {
  await signIn(account.admin);
  await page.goto("/users/new");
  await save(page);
  const summary = page.getByRole("alert").filter({ hasText: "There is a problem" });
  await expect(summary).toBeFocused();
  await summary.getByRole("link", { name: "Enter a work email" }).click();
  await expect(page.getByLabel("Work email")).toBeFocused();
  await page.keyboard.type("marco@example");
  await expect(page.getByLabel("Work email")).toHaveAccessibleDescription(/correct format/);
  await page.keyboard.type(".com");
  await expect(page.getByLabel("Work email")).not.toHaveAttribute("aria-invalid");
});

test("what was typed survives a reload, an outage and a look elsewhere", async ({ page, account, signIn }) => {
  await signIn(account.admin);
  await page.goto("/users/new");
  const email = address("marco");
  await page.getByLabel("Work email").fill(email);
  await option(page, "Service Desk", "Shared").check();

  await page.context().setOffline(true);
  await save(page);
  await expect(failure(page)).toContainText("was not added. You are offline. What you typed is still here.");
  await page.context().setOffline(false);

  page.once("dialog", (dialog) => dialog.accept());
  await page.reload();
  await expect(page.getByLabel("Work email")).toHaveValue(email);
  await expect(option(page, "Service Desk", "Shared")).toBeChecked();

  await page.getByRole("link", { name: "Manage Users" }).first().click();
  const question = page.getByRole("alertdialog", { name: "Leave without saving?" });
  await expect(question.getByRole("button", { name: "Keep editing" })).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(page).toHaveURL(/\/users\/new$/);
  await page.getByRole("link", { name: "Manage Users" }).first().click();
  await question.getByRole("button", { name: "Discard changes" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Manage Users" })).toBeVisible();
  await page.goto("/users/new");
  await expect(page.getByLabel("Work email")).toHaveValue("");
});

test("a draft that nobody can read is dropped, and the form works", async ({ page, account, signIn }) => {
  await signIn(account.admin);
  await page.goto("/users/new");
  for (const broken of ['{"version":0,"changed":{"em', "null", '{"version":0,"changed":null}']) {
    await page.evaluate(
      ([key, text]) => sessionStorage.setItem(`${key}`, `${text}`),
      [`openseat.add.${account.admin.id}`, broken],
    );
    await page.reload();
    await expect(page.getByLabel("First name")).toHaveValue("");
    await page.getByLabel("Work email").fill("marco.ruiz@example.com");
    await expect(page.getByLabel("First name")).toHaveValue("Marco");
    page.once("dialog", (dialog) => dialog.accept());
  }
});

test("Save and add another keeps role and seats and is ready for the next address", async ({
  page,
  account,
  signIn,
}) => {
  await signIn(account.admin);
  await page.goto("/users/new");
  await page.getByLabel("Work email").fill(address("ana"));
  await option(page, "Remote Support", "Shared").check();
  await page.getByRole("button", { name: "Save and add another" }).click();
  await expect(message(page)).toContainText("Ana was added");
  await expect(page.getByLabel("Work email")).toHaveValue("");
  await expect(page.getByLabel("Work email")).toBeFocused();
  await expect(option(page, "Remote Support", "Shared")).toBeChecked();
});

test("several people are pasted, mended in place and saved at once", async ({ page, account, signIn }) => {
  const tom = await newUser(account.id, { firstName: "Tom", lastName: "Okafor" });
  await signIn(account.admin);
  await page.goto("/users/new/several");
  const [ana, lea] = [address("ana"), address("lea")];
  await page.getByLabel("Paste names or emails").fill(`Ana Silva <${ana}>, ${tom.email}\n${lea}\nlea@@example.com`);
  await page.getByRole("button", { name: "Check the list" }).click();
  await expect(page.getByText("Found 4 people · 2 need attention")).toBeVisible();
  await expect(page.getByLabel("First name, row 1")).toHaveValue("Ana");
  await expect(page.getByRole("link", { name: "Open Tom Okafor" })).toBeVisible();
  await expect(page.getByLabel("Email, row 4")).toHaveAccessibleDescription(/correct format/);
  await page.getByLabel("Email, row 4").fill(address("lea2"));
  await page.getByLabel("Remote Support, row 1").selectOption("Shared");
  await page.getByRole("group", { name: "Set all" }).getByLabel("Service Desk").selectOption("Named");
  await page.getByRole("button", { name: "Apply to 4" }).click();
  await expect(page.getByText("After saving: Service Desk Named: 5 free → 2")).toBeVisible();
  await page.getByRole("button", { name: "Remove rows with problems" }).click();
  await page.getByRole("button", { name: "Save 3 people" }).click();
  await expect(message(page)).toContainText("3 people added.");
  await expect(page.getByRole("rowheader")).toHaveCount(5);
  await expect(poolLink(page, /^Service Desk Named: 3 of 5 assigned/)).toBeVisible();
});

test("several people are saved all together or not at all; both short products are named (R4)", async ({
  page,
  signIn,
}) => {
  const account = await newAccount({ remoteSupport: { named: 1, shared: 0 }, serviceDesk: { named: 1, shared: 0 } });
  await signIn(account.admin);
  await page.goto("/users/new/several");
  await page.getByLabel("Paste names or emails").fill(`${address("ana")}\n${address("tom")}`);
  await page.getByRole("button", { name: "Check the list" }).click();
  const all = page.getByRole("group", { name: "Set all" });
  await all.getByLabel("Remote Support").selectOption("Named");
  await all.getByLabel("Service Desk").selectOption("Named");
  await page.getByRole("button", { name: "Apply to 2" }).click();
  await expect(insufficient(page)).toContainText("1 of 1 Remote Support Named seats is free: 1 more needed.");
  await expect(insufficient(page)).toContainText("1 of 1 Service Desk Named seats is free: 1 more needed.");
  await page.getByRole("button", { name: "Save 2 people" }).click();
  await expect(page.getByText("Insufficient seats...", { exact: true })).toBeFocused();
  await expect(poolLink(page, /^Remote Support Named: 0 of 1 assigned/)).toBeVisible();
});
