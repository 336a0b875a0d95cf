import { randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import { seededPassword } from "../db/test/seed";
import { expect, newUser, test } from "./fixtures";
import { linkFor } from "./links";
import { serverActions } from "./server-actions";

const newPassword = "a sentence of my own";

test("signing in leads back to the page that was asked for", async ({ account, page }) => {
  await page.goto("/users?seat=remote-support-shared");
  await expect(page).toHaveURL(/\/sign-in\?return=/);
  await page.getByLabel("Work email").fill(account.admin.email.toUpperCase());
  await page.getByLabel("Password", { exact: true }).fill(seededPassword);
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page).toHaveURL(/\/users\?seat=remote-support-shared$/);
  await expect(page.getByRole("heading", { level: 1, name: "Manage Users" })).toBeVisible();
});

test("admins begin at the Overview, agents at My Seats", async ({ account, page, browserOf }) => {
  const agent = await newUser(account.id, { remoteSupport: "shared" });
  await page.goto("/sign-in");
  await page.getByLabel("Work email").fill(agent.email);
  await page.getByLabel("Password", { exact: true }).fill(seededPassword);
  await page.getByLabel("Password", { exact: true }).press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: "My Seats" })).toBeVisible();
  const admin = await browserOf(account.admin);
  await admin.goto("/sign-in");
  await expect(admin.getByRole("heading", { level: 1, name: "Overview" })).toBeVisible();
});

test("a wrong password says so in place, keeps what was typed, and puts the focus there", async ({ account, page }) => {
  await page.goto("/sign-in");
  await page.getByLabel("Work email").fill(account.admin.email);
  await page.getByLabel("Password", { exact: true }).fill("not the password");
  await page.getByRole("button", { name: "Show password" }).click();
  await expect(page.getByLabel("Password", { exact: true })).toHaveAttribute("type", "text");
  await page.getByRole("button", { name: "Sign in" }).click();
  const summary = page.getByRole("alert").filter({ hasText: "There is a problem" });
  await expect(summary).toContainText("Email or password is incorrect.");
  await expect(summary).toBeFocused();
  await expect(page).toHaveTitle(/^Error: Sign in/);
  await expect(page.getByLabel("Work email")).toHaveValue(account.admin.email);
});

test("an empty form names each field that is missing", async ({ page }) => {
  await page.goto("/sign-in");
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.getByRole("link", { name: "Enter your work email." }).click();
  await expect(page.getByLabel("Work email")).toBeFocused();
  await expect(page.getByLabel("Password", { exact: true })).toHaveAccessibleDescription("Enter your password.");
});

test("ten wrong passwords end the tries of this person here", async ({ account, page }) => {
  await page.goto("/sign-in");
  const password = page.getByLabel("Password", { exact: true });
  for (let tries = 0; tries < 11; tries++) {
    await page.getByLabel("Work email").fill(account.admin.email);
    await password.fill(`guess number ${tries}`);
    await page.getByRole("button", { name: "Sign in" }).click();
    await expect(password).toHaveValue(""); // answered
  }
  await expect(page.getByRole("alert").filter({ hasText: "Too many tries." })).toBeVisible();
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("signing in works, and so does being told what is wrong", async ({ account, page }) => {
    await page.goto("/shared-sessions");
    await page.getByLabel("Work email").fill(account.admin.email);
    await page.getByLabel("Password", { exact: true }).fill("not the password");
    await page.getByRole("button", { name: "Sign in" }).click();
    await expect(page.getByText("Email or password is incorrect.")).toBeVisible();
    await expect(page.getByLabel("Work email")).toHaveValue(account.admin.email);
    await page.getByLabel("Password", { exact: true }).fill(seededPassword);
    await page.getByRole("button", { name: "Sign in" }).click();
    await expect(page).toHaveURL(/\/shared-sessions$/);
    await expect(page.getByRole("heading", { level: 1, name: "Manage Shared Sessions" })).toBeVisible();
  });

  test("so does accepting an invitation", async ({ account, page }) => {
    const user = await newUser(account.id, { status: "invited", remoteSupport: "named" });
    await page.goto((await linkFor(user, "invitation")).path);
    await page.getByLabel("New password", { exact: true }).fill(newPassword);
    await page.getByRole("button", { name: "Save password and sign in" }).click();
    await expect(page.getByRole("heading", { level: 1, name: "My Seats" })).toBeVisible();
  });
});

test("an invited person chooses a password once and is signed in", async ({ account, page, browserOf }) => {
  const user = await newUser(account.id, { status: "invited", firstName: "Zoë", lastName: "Marx" });
  const { path } = await linkFor(user, "invitation");
  await page.goto(path);
  await page.goto(path); // looking uses nothing up
  await expect(page.getByRole("heading", { level: 1, name: "Welcome" })).toBeVisible();
  await expect(page.getByText(account.name).first()).toBeVisible();
  await page.getByLabel("New password", { exact: true }).fill("too short");
  await page.getByRole("button", { name: "Save password and sign in" }).click();
  await expect(page.getByRole("link", { name: "Use at least 12 characters." })).toBeVisible();
  await page.getByLabel("New password", { exact: true }).fill(newPassword);
  await page.getByRole("button", { name: "Save password and sign in" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "My Seats" })).toBeVisible();
  await page.goto(path);
  await expect(page.getByText("This link has expired or was used already.")).toBeVisible();
  const admin = await browserOf(account.admin);
  await admin.goto(`/users/${user.id}`);
  await expect(admin.getByText(/^Active · Agent/)).toBeVisible();
});

test("choosing a new password ends every other session (R20)", async ({ account, page, browserOf }) => {
  const user = await newUser(account.id, { remoteSupport: "shared" });
  const elsewhere = await browserOf(user);
  await elsewhere.goto("/profile");
  await expect(elsewhere.getByRole("heading", { level: 1, name: "Profile" })).toBeVisible();
  await page.goto((await linkFor(user, "password_reset")).path);
  await page.getByLabel("New password", { exact: true }).fill(newPassword);
  await page.getByRole("button", { name: "Save password and sign in" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "My Seats" })).toBeVisible();
  await elsewhere.goto("/me");
  await expect(elsewhere).toHaveURL(/\/sign-in/);
  await expect(elsewhere.getByText("You were signed out.")).toBeVisible();
});

test("who forgot a password is told whom to ask where no mail is set up", async ({ page }) => {
  await page.goto("/sign-in");
  await page.getByRole("link", { name: "Forgot password?" }).click();
  await expect(page.getByText("Ask an admin for a link.")).toBeVisible();
});

test("the profile changes the name everybody sees", async ({ account, page, signIn }) => {
  await signIn(await newUser(account.id, { firstName: "Tom", lastName: "Old", remoteSupport: "shared" }));
  await page.goto("/profile");
  await page.getByLabel("Last name").fill("New");
  await page.getByRole("button", { name: "Save name" }).click();
  await expect(page.getByRole("banner").getByRole("status")).toContainText("Name saved.");
  await expect(page.getByRole("button", { name: "Tom New" })).toBeVisible();
});

test("changing the password needs the current one, and keeps only this browser signed in", async ({
  account,
  page,
  signIn,
  browserOf,
}) => {
  const user = await newUser(account.id, { remoteSupport: "shared" });
  const elsewhere = await browserOf(user);
  await signIn(user);
  await page.goto("/profile");
  await page.getByLabel("Current password", { exact: true }).fill("not my password");
  await page.getByLabel("New password", { exact: true }).fill(newPassword);
  await page.getByRole("button", { name: "Change password" }).click();
  await expect(page.getByText("Your current password is incorrect.")).toBeVisible();
  await page.getByLabel("Current password", { exact: true }).fill(seededPassword);
  await page.getByRole("button", { name: "Change password" }).click();
  await expect(page.getByRole("banner").getByRole("status")).toContainText("Password changed.");
  await page.reload();
  await expect(page.getByRole("heading", { level: 1, name: "Profile" })).toBeVisible();
  await elsewhere.goto("/me");
  await expect(elsewhere).toHaveURL(/\/sign-in/);
});

test("one sees where one is signed in, and signs out one device or all", async ({
  account,
  page,
  signIn,
  browserOf,
  agentApp,
}) => {
  const user = await newUser(account.id, { remoteSupport: "shared" });
  const elsewhere = await browserOf(user);
  await agentApp(user, { name: "Pixel 9", platform: "android" });
  await signIn(user);
  await page.goto("/profile");
  const devices = page.getByRole("table", { name: "Where I am signed in" });
  await expect(devices.getByRole("row", { name: /This browser/ })).toBeVisible();
  await devices.getByRole("button", { name: "Sign out Pixel 9" }).click();
  await expect(page.getByRole("banner").getByRole("status")).toContainText("Pixel 9 is signed out.");
  await expect(devices.getByRole("row", { name: /Pixel 9/ })).toHaveCount(0);
  await page.getByRole("button", { name: "Sign out everywhere" }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Sign out everywhere" }).click();
  await expect(page).toHaveURL(/\/sign-in/);
  await elsewhere.goto("/me");
  await expect(elsewhere).toHaveURL(/\/sign-in/);
});

test("a manager without the privilege reads which it is and who can give it (R18)", async ({
  account,
  page,
  signIn,
}) => {
  await signIn(await newUser(account.id, { role: "manager", privileges: ["add_delete_users"] }));
  const answer = await page.goto("/shared-sessions");
  expect(answer?.status()).toBe(403);
  await expect(page.getByText("manage seats")).toBeVisible();
  await expect(page.getByText(account.admin.name)).toBeVisible();
});

test("no page can be framed, sniffed, cached or made to run foreign scripts", async ({ account, page, signIn }) => {
  await signIn(account.admin);
  const problems: string[] = [];
  page.on("console", (message) => message.type() === "error" && problems.push(message.text()));
  page.on("pageerror", (error) => problems.push(error.message));
  const nonces = new Set<string>();
  for (const path of ["/sign-in", "/users", "/users/new", "/shared-sessions", "/subscription", "/profile"]) {
    const answer = await page.goto(path);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    const sent = answer?.headers() ?? {};
    expect(sent["x-content-type-options"]).toBe("nosniff");
    expect(sent["referrer-policy"]).toBe("no-referrer");
    expect(sent["cache-control"]).toContain("no-store");
    const policy = sent["content-security-policy"] ?? "";
    expect(policy).toContain("frame-ancestors 'none'");
    const scripts = policy.split("; ").find((part) => part.startsWith("script-src"));
    expect(scripts).not.toMatch(/unsafe-(inline|eval)/);
    nonces.add(/'nonce-([^']+)'/.exec(scripts ?? "")?.[1] ?? "");
  }
  expect(nonces.size).toBe(6);
  expect(problems).toEqual([]);
});

test("a change that comes from elsewhere, or from nowhere, is refused", async ({ account, context, signIn }) => {
  await signIn(account.admin);
  const action = serverActions().find(({ name }) => name === "profile/actions.ts saveName");
  const post = (from: Record<string, string>) =>
    context.request.post("/profile", {
      headers: { "next-action": action?.id ?? "", "content-type": "text/plain;charset=UTF-8", ...from },
      data: JSON.stringify([{ firstName: "Mallory", lastName: "" }]),
    });
  expect(await (await post({})).text()).toContain('"code":"not_allowed"');
  expect((await post({ origin: "https://evil.example" })).status()).toBe(500);
  expect((await post({ origin: "https://evil.example", "x-forwarded-host": "evil.example" })).status()).toBe(500);
  expect(await (await context.request.get("/profile")).text()).not.toContain("Mallory");
  await post({ origin: process.env.BASE_URL ?? "" });
  expect(await (await context.request.get("/profile")).text()).toContain("Mallory");
});

test("the log of the server holds no token and no password", async ({ account, page }) => {
  const user = await newUser(account.id, { status: "invited", remoteSupport: "shared" });
  const { path, token } = await linkFor(user, "invitation");
  const secret = `secret ${randomBytes(12).toString("hex")}`;
  await page.goto(path);
  await page.getByLabel("New password", { exact: true }).fill(secret);
  await page.getByRole("button", { name: "Save password and sign in" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "My Seats" })).toBeVisible();
  const key = (await page.context().cookies()).find((cookie) => cookie.name === "openseat")?.value ?? "";
  expect(key).toHaveLength(43);
  const log = process.env.SERVER_LOG ? readFileSync(process.env.SERVER_LOG, "utf8") : "";
  for (const kept of [token, secret, key]) expect(log).not.toContain(kept);
});
