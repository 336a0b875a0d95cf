import { randomUUID } from "node:crypto";
import type { Page } from "@playwright/test";
import { expect, expectAccessible, newAccount, newUser, test } from "./fixtures";

const widths = [1280, 320];
const schemes = ["light", "dark"] as const;

/** Runs axe on the page as it is at both widths in both themes, and holds that nothing scrolls sideways. */
async function everyLook(page: Page) {
  for (const width of widths) {
    await page.setViewportSize({ width, height: 800 });
    for (const colorScheme of schemes) {
      await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
      await expectAccessible(page);
    }
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(overflow, `sideways scroll at ${width}`).toBeLessThanOrEqual(0);
  }
}

for (const path of ["/sign-in", "/reset-password", `/invitation/${randomUUID()}`, `/reset-password/${randomUUID()}`]) {
  test(`${path.replace(/[0-9a-f-]{36}/, "an unknown link")} before the sign-in is accessible`, async ({ page }) => {
    await page.goto(path);
    await everyLook(page);
  });
}

const routes = [
  "/users",
  "/users?q=nobody-at-all",
  "/users/new",
  "/users/new/several",
  "/shared-sessions",
  "/subscription",
];
for (const path of [...routes, "/profile", "/me", "/nothing-here"]) {
  test(`${path} is accessible`, async ({ page, account, signIn, agentApp }) => {
    const agent = await newUser(account.id, { remoteSupport: "shared", serviceDesk: "named" });
    const app = await agentApp(agent);
    await app.startSession(randomUUID(), "unattended");
    await signIn(path === "/me" ? agent : account.admin);
    await page.goto(path);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await everyLook(page);
  });
}

test("a user's page is accessible, while a seat is occupied and with unsaved changes", async ({
  page,
  account,
  signIn,
  agentApp,
}) => {
  const agent = await newUser(account.id, { remoteSupport: "shared" });
  await (await agentApp(agent)).startSession();
  await signIn(account.admin);
  await page.goto(`/users/${agent.id}`);
  await everyLook(page);
  await page.getByLabel("Last name").fill("Changed");
  await everyLook(page);
});

test("the End Session dialog is accessible", async ({ page, account, signIn, agentApp }) => {
  const agent = await newUser(account.id, { remoteSupport: "shared" });
  await (await agentApp(agent)).startSession();
  await signIn(account.admin);
  await page.goto("/shared-sessions");
  await page.getByRole("button", { name: `End Session for ${agent.name}` }).click();
  await expect(page.getByRole("alertdialog")).toBeVisible();
  await everyLook(page);
});

test("the Insufficient seats panel and its picker are accessible", async ({ page, signIn }) => {
  const account = await newAccount({ remoteSupport: { named: 1, shared: 0 } });
  await newUser(account.id, { remoteSupport: "named" });
  await signIn(account.admin);
  await page.goto("/users/new");
  await page.getByRole("group", { name: "Remote Support", exact: true }).getByRole("radio", { name: "Named" }).check();
  await expect(page.getByRole("group", { name: "Insufficient seats...", exact: true })).toBeVisible();
  await everyLook(page);
  await page.getByRole("button", { name: /^Choose an agent/ }).click();
  await expect(page.getByRole("dialog")).toBeVisible();
  await everyLook(page);
});

test("the page that names a missing privilege is accessible", async ({ page, account, signIn }) => {
  await signIn(await newUser(account.id, { role: "manager" }));
  await page.goto("/subscription");
  await everyLook(page);
});
