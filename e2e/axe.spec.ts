import { randomUUID } from "node:crypto";
import type { Page } from "@playwright/test";
import { seeding } from "../db/test/seed-client";
import { expect, type Fixtures, newAccount, newUser, test } from "./fixtures";
import { linkFor } from "./links";
import { expectAccessible } from "./looks";
import { failure, insufficient, message, option, save } from "./products-pane";
import { secondServer, withBlindRole } from "./second-server";

/** Every screen and every state of it, by axe, at two widths, light and dark. */

const question = (page: Page) => page.getByRole("alertdialog");
const sharing = { remoteSupport: "shared" } as const;
const problem = (page: Page) => page.getByRole("alert").filter({ hasText: "There is a problem" });

test.describe("before the sign-in", () => {
  test("signing in is accessible, asked and refused", async ({ page }) => {
    await page.goto("/users");
    await expectAccessible(page, page.getByRole("heading", { name: "Sign in" }));
    await page.getByLabel("Work email").fill("nobody@example.com");
    await page.getByLabel("Password", { exact: true }).fill("not the password");
    await page.getByRole("button", { name: "Sign in" }).click();
    await expectAccessible(page, problem(page));
  });

  test("whom to ask for a password is accessible, and so is a link that opens nothing", async ({ page }) => {
    await page.goto("/reset-password");
    await expectAccessible(page, page.getByText("Ask an admin for a link."));
    await page.goto(`/invitation/${randomUUID()}`);
    await expectAccessible(page, page.getByText("This link has expired or was used already."));
  });

  test("the forms of a real invitation and of a password link are accessible", async ({ page, account }) => {
    await page.goto((await linkFor(await newUser(account.id, { status: "invited" }), "invitation")).path);
    await expectAccessible(page, page.getByLabel("New password", { exact: true }));
    await page.getByRole("button", { name: "Save password and sign in" }).click();
    await expectAccessible(page, problem(page));
    await page.goto((await linkFor(await newUser(account.id), "password_reset")).path);
    await expectAccessible(page, page.getByLabel("New password", { exact: true }));
  });
});

test.describe("Manage Users", () => {
  test("is accessible with people of every kind, its menus and questions", async ({ page, account, signIn }) => {
    const agent = await newUser(account.id, { remoteSupport: "shared", serviceDesk: "named" });
    await newUser(account.id, { status: "invited" });
    await newUser(account.id, { status: "suspended" });
    await newUser(account.id, { role: "manager", privileges: ["manage_seats"] });
    await signIn(account.admin);
    await page.goto("/users");
    await expectAccessible(page);
    const seats = page.getByRole("button", { name: `Remote Support seat for ${agent.name}: Shared` });
    await expectAccessible(page, page.getByRole("menuitemradio").first(), seats);
    const filter = page.getByRole("combobox", { name: "Filter by" });
    await expectAccessible(page, page.getByRole("option").first(), filter);
    const actions = page.getByRole("button", { name: `Actions for ${agent.name}` });
    await expectAccessible(page, page.getByRole("menuitem", { name: "Suspend…" }), actions);
    await actions.click();
    await page.getByRole("menuitem", { name: "Suspend…" }).click();
    await expectAccessible(page, question(page));
  });

  test("is accessible when filters find somebody or nobody", async ({ page, account, signIn }) => {
    await newUser(account.id, { remoteSupport: "shared" });
    await signIn(account.admin);
    await page.goto("/users?seat=remote-support-shared");
    await expectAccessible(page, page.getByText("1 user matches"));
    await page.goto("/users?q=nobody-at-all");
    await expectAccessible(page, page.getByText(/^No users match/));
  });

  test("is accessible while a row's ways out of a full pool are open", async ({ page, signIn }) => {
    const account = await newAccount({ remoteSupport: { named: 1, shared: 0 } });
    await newUser(account.id, { remoteSupport: "named" });
    const agent = await newUser(account.id);
    await signIn(account.admin);
    await page.goto("/users");
    await page.getByRole("button", { name: `Remote Support seat for ${agent.name}: No seat` }).click();
    await page.getByRole("menuitemradio", { name: /^Named/ }).click();
    await expectAccessible(page, insufficient(page));
  });
});

test.describe("Add Users", () => {
  test("is accessible, empty, refused, with insufficient seats and their picker", async ({ page, signIn }) => {
    const account = await newAccount({ remoteSupport: { named: 1, shared: 0 } });
    await newUser(account.id, { remoteSupport: "named" });
    await signIn(account.admin);
    await page.goto("/users/new");
    await expectAccessible(page);
    await save(page);
    await expectAccessible(page, problem(page));
    await option(page, "Remote Support", "Named").check();
    await expectAccessible(page, insufficient(page));
    await page.getByRole("button", { name: /^Choose an agent/ }).click();
    await expectAccessible(page, page.getByRole("dialog").getByRole("listitem"));
  });

  test("of several people is accessible, empty, with rows and with insufficient seats", async ({ page, signIn }) => {
    const account = await newAccount({ remoteSupport: { named: 1, shared: 0 } });
    await signIn(account.admin);
    await page.goto("/users/new/several");
    await expectAccessible(page);
    const pasted = `Ana Silva <${randomUUID()}@example.com>, ${account.admin.email}\n${randomUUID()}@example.com\nlea@@example.com`;
    await page.getByLabel("Paste names or emails").fill(pasted);
    await page.getByRole("button", { name: "Check the list" }).click();
    await expectAccessible(page, page.getByText("Found 4 people · 2 need attention"));
    await page.getByRole("group", { name: "Set all" }).getByLabel("Remote Support").selectOption("Named");
    await page.getByRole("button", { name: /^Apply to/ }).click();
    await expectAccessible(page, insufficient(page));
  });
});

test.describe("a user's page", () => {
  test("is accessible while a seat is occupied, with unsaved changes and with a question", async ({
    page,
    account,
    signIn,
    agentApp,
  }) => {
    const agent = await newUser(account.id, { remoteSupport: "shared" });
    await (await agentApp(agent)).startSession(randomUUID(), "unattended");
    await signIn(account.admin);
    await page.goto(`/users/${agent.id}`);
    await expectAccessible(page, page.getByRole("button", { name: `End Session for ${agent.name}` }));
    await option(page, "Remote Support", "No seat").check();
    await expectAccessible(page, page.getByRole("region", { name: "Unsaved changes" }));
    await page.getByRole("button", { name: "Discard" }).click();
    await page.getByRole("button", { name: "Delete…" }).click();
    await expectAccessible(page, question(page));
  });

  test("is accessible after somebody else changed the same person", async ({ page, account, signIn, browserOf }) => {
    const agent = await newUser(account.id);
    await signIn(account.admin);
    const other = await browserOf(account.admin);
    for (const [each, name] of [
      [page, "Mine"],
      [other, "Theirs"],
    ] as const) {
      await each.goto(`/users/${agent.id}`);
      await each.getByLabel("Last name").fill(name);
    }
    await save(other);
    await expect(message(other)).toContainText("was saved");
    await save(page);
    await expectAccessible(page, page.getByRole("button", { name: "Keep mine" }));
  });

  test("is accessible for the invited, with their link and with what became of its mail, and for the suspended", async ({
    page,
    account,
    signIn,
  }) => {
    const invited = await newUser(account.id, { status: "invited" });
    const suspended = await newUser(account.id, { status: "suspended" });
    await signIn(account.admin);
    await page.goto(`/users/${invited.id}`);
    await page.getByRole("button", { name: "Copy link" }).click();
    await expectAccessible(page, page.getByLabel("Invitation link"));
    for (const [change, words] of [
      [{ tries: 2 }, "It is tried again"],
      [{ gave_up_at: new Date() }, "the mail server refused it"],
      [{ gave_up_at: null, sent_at: new Date() }, "Mailed"],
    ] as const) {
      const mail = { account_id: account.id, user_id: invited.id, kind: "invitation", asked_by: {}, ...change };
      await seeding()`delete from mails where user_id = ${invited.id}`;
      await seeding()`insert into mails ${seeding()(mail)}`;
      await page.goto(`/users/${invited.id}`);
      await expectAccessible(page, page.getByText(words));
    }
    await page.goto(`/users/${suspended.id}`);
    await expectAccessible(page, page.getByRole("button", { name: "Reactivate" }));
  });
});

test("Manage Shared Sessions is accessible: empty, in use, asking, clearing with its message", async ({
  page,
  account,
  signIn,
  agentApp,
}) => {
  const agent = await newUser(account.id, { remoteSupport: "shared", serviceDesk: "shared" });
  const app = await agentApp(agent);
  await signIn(account.admin);
  await page.goto("/shared-sessions");
  await expectAccessible(page, page.getByText("No shared seats are in use."));
  await app.startSession(randomUUID(), "unattended");
  await app.signInToDesk();
  const buttons = page.getByRole("button", { name: `End Session for ${agent.name}` });
  await expect(buttons).toHaveCount(2);
  await expectAccessible(page, buttons.first());
  const ofSession = page.getByRole("row", { name: /Remote Support/ }).getByRole("button", { name: /^End Session/ });
  await ofSession.click();
  await expectAccessible(page, question(page));
  await question(page).getByRole("button", { name: "End Session" }).click();
  await expect(message(page)).toContainText("Clearing");
  await expectAccessible(page, message(page));
});

test("Subscription is accessible: the plan, a mistake, the review, a request", async ({ page, account, signIn }) => {
  await signIn(account.admin);
  await page.goto("/subscription");
  await expectAccessible(page);
  const named = page.getByRole("textbox", { name: "Remote Support Named seats" });
  const review = page.getByRole("button", { name: "Review change" });
  await named.fill("x");
  await review.click();
  await expectAccessible(page, problem(page));
  await named.fill("6");
  await review.click();
  await expectAccessible(page, page.getByRole("heading", { name: "Review change" }));
  await page.getByRole("textbox", { name: "Seats to add" }).fill("2");
  await page.getByRole("textbox", { name: "Reason" }).fill("Mondays are busy");
  await page.getByRole("button", { name: "Send request" }).click();
  await expectAccessible(page, page.getByText(/Requested: 2.more Remote Support Shared seats/));
});

test("Settings are accessible, and a time that cannot be", async ({ page, account, signIn }) => {
  await signIn(account.admin);
  await page.goto("/settings");
  await expectAccessible(page);
  await page.getByLabel("Agent apps say that they are there every").first().fill("5");
  await page.getByRole("button", { name: "Save: Remote Support" }).click();
  await expectAccessible(page, problem(page));
  await page.goto("/settings/company");
  await expectAccessible(page);
});

test("the profile is accessible, and its question", async ({ page, account, signIn, agentApp }) => {
  await agentApp(account.admin, { name: "Pixel 9", platform: "android" });
  await signIn(account.admin);
  await page.goto("/profile");
  await expectAccessible(page, page.getByRole("row", { name: /Pixel 9/ }));
  await page.getByRole("button", { name: "Sign out everywhere" }).click();
  await expectAccessible(page, question(page));
});

test("the top bar is accessible: a message of failure, the menu under the name, the sheet of a phone", async ({
  page,
  account,
  signIn,
}) => {
  await signIn(account.admin);
  await page.goto(`/users/${account.admin.id}`);
  await page.getByRole("radio", { name: "Agent" }).check();
  await save(page);
  await expect(failure(page)).toContainText("An account needs an admin.");
  await expectAccessible(page, failure(page));
  await expectAccessible(
    page,
    page.getByRole("link", { name: "Profile" }),
    page.getByRole("button", { name: account.admin.name }),
  );
});

test("My Seats is accessible without a seat, and with a Named one", async ({ page, account, signIn }) => {
  await signIn(await newUser(account.id, { serviceDesk: "named" }));
  await page.goto("/me");
  await expectAccessible(page, page.getByText("You do not have Remote Support."));
});

test("My Seats is accessible while seats are free, in use, clearing and all taken", async ({
  page,
  signIn,
  agentApp,
}) => {
  const account = await newAccount({ remoteSupport: { named: 0, shared: 1 } });
  const agent = await newUser(account.id, { remoteSupport: "shared" });
  const app = await agentApp(agent);
  await signIn(agent);
  await page.goto("/me");
  await expectAccessible(page, page.getByText("1 of 1 seats are free."));
  await app.startSession(randomUUID(), "unattended");
  const free = page.getByRole("button", { name: /^Free my seat/ });
  await expect(free).toBeVisible();
  await expectAccessible(page, free);
  await free.click();
  await expectAccessible(page, question(page));
  await question(page).getByRole("button", { name: "Free my seat" }).click();
  await expectAccessible(page, page.getByText(/Your seat is clearing/).first());
  await signIn(await newUser(account.id, { remoteSupport: "shared" }));
  await page.goto("/me");
  await expectAccessible(page, page.getByText(/^All shared seats are in use/));
});

/** Somebody holds the only seat, another agent waits on the test's page, an admin looks on. */
async function line(page: Page, { signIn, browserOf, agentApp }: Pick<Fixtures, "signIn" | "browserOf" | "agentApp">) {
  const account = await newAccount({ remoteSupport: { named: 0, shared: 1 } });
  await seeding()`update account_products set offer_seconds = 300 where account_id = ${account.id}`;
  const [holder, next] = [await newUser(account.id, sharing), await newUser(account.id, sharing)];
  await (await agentApp(holder)).startSession();
  await signIn(next);
  await page.goto("/me");
  await page.getByRole("button", { name: "Wait for a seat: Remote Support" }).click();
  await expect(page.getByText("You are 1st in line", { exact: true })).toBeVisible();
  const admin = await browserOf(account.admin);
  await admin.goto("/shared-sessions");
  return { admin, holder };
}

test("waiting in line is accessible, and so is an offered seat", async ({ page, signIn, browserOf, agentApp }) => {
  const { admin } = await line(page, { signIn, browserOf, agentApp });
  await expectAccessible(page, page.getByText("You are 1st in line", { exact: true }));
  await admin.getByRole("button", { name: /^End Session for/ }).click();
  await question(admin).getByRole("button", { name: "End Session" }).click();
  await expectAccessible(page, page.getByText("A seat is ready for you", { exact: true }));
});

test("a line, a question and several at once are accessible to who asks and to who is asked", async ({
  page,
  signIn,
  browserOf,
  agentApp,
}) => {
  const { admin, holder } = await line(page, { signIn, browserOf, agentApp });
  await admin.getByRole("checkbox").check();
  await expectAccessible(admin, admin.getByRole("region", { name: "Waiting (Remote Support)" }));
  await admin.getByRole("button", { name: /^Ask / }).click();
  await signIn(holder);
  await page.goto("/me");
  await expectAccessible(page, page.getByText(/asks: do you still need/));
  await admin.getByRole("button", { name: /^End 1.session…$/ }).click();
  await expectAccessible(admin, question(admin));
  await question(admin)
    .getByRole("button", { name: /^End 1/ })
    .click();
  await expectAccessible(admin, admin.getByRole("dialog"));
});

test("the pages for a missing privilege and for nothing at an address are accessible", async ({
  page,
  account,
  signIn,
}) => {
  await signIn(await newUser(account.id, { role: "manager" }));
  await page.goto("/subscription");
  await expectAccessible(page, page.getByText(account.admin.name));
  for (const nowhere of ["/nothing-here", `/users/${randomUUID()}`]) {
    await page.goto(nowhere);
    await expectAccessible(page, page.getByRole("heading", { name: /not found/i }));
  }
});

test("the page that says that something failed is accessible, inside the frame and without it", async ({
  page,
  account,
  signIn,
}) => {
  await signIn(account.admin);
  await withBlindRole(["seat_requests", "one_time_links"], async (role) => {
    const server = await secondServer({ DATABASE_ROLE: role });
    for (const path of ["/subscription", `/invitation/${randomUUID()}`]) {
      await page.goto(`${server.url}${path}`);
      await expectAccessible(page, page.getByRole("heading", { name: "Something failed on our side" }));
    }
    await server.stop();
  });
});
