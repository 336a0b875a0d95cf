import { randomUUID } from "node:crypto";
import { expect, newAccount, newUser, test } from "./fixtures";

test("Product Seats follows what agents do elsewhere, and leads to the people of each pool", async ({
  agentApp,
  page,
  signIn,
}) => {
  const account = await newAccount({ remoteSupport: { named: 5, shared: 2 }, serviceDesk: { named: 0, shared: 0 } });
  await newUser(account.id, { remoteSupport: "named", firstName: "Nora", lastName: "Named" });
  const ana = await newUser(account.id, { remoteSupport: "shared", firstName: "Ana", lastName: "Silva" });
  await signIn(account.admin);
  await page.goto("/users/new");
  const seats = page.getByRole("region", { name: "Product Seats" });
  const shared = (words: string) =>
    seats.getByRole("link", { name: `Remote Support Shared: ${words}. Show these users.`, exact: true });
  await expect(seats.getByRole("link", { name: "Remote Support Named: 1 of 5 assigned" })).toBeVisible();
  await expect(shared("0 of 2 in use")).toBeVisible();

  const app = await agentApp(ana);
  await app.startSession(randomUUID(), "unattended");
  await expect(shared("1 of 2 in use")).toBeVisible({ timeout: 10_000 });

  await shared("1 of 2 in use").click();
  await expect(page).toHaveURL(/\/users\?seat=remote-support-shared$/);
  await expect(page.getByRole("row", { name: /Ana Silva/ })).toBeVisible();
  await expect(page.getByRole("row", { name: /Nora Named/ })).toHaveCount(0);
});

test("the top bar's live regions stand in the first HTML, and dismissing a message leaves the focus in reach", async ({
  account,
  agentApp,
  page,
  signIn,
}) => {
  const app = await agentApp(await newUser(account.id, { remoteSupport: "shared", firstName: "Tom" }));
  await app.startSession();
  await signIn(account.admin);
  const html = await (await page.request.get("/shared-sessions")).text();
  expect(html).toContain('<div role="status"></div>');
  expect(html).toContain('<div role="alert"></div>');

  await page.goto("/shared-sessions");
  await page.getByRole("button", { name: /^End Session for Tom/ }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "End Session" }).click();
  const bar = page.getByRole("banner");
  await expect(bar.getByRole("status")).toContainText("Seat cleared");
  await expect.poll(() => page.evaluate(() => document.activeElement !== document.body)).toBe(true);

  await bar.getByRole("button", { name: "Dismiss" }).click();
  await expect(bar.getByRole("status")).toBeEmpty();
  await expect.poll(() => page.evaluate(() => document.activeElement !== document.body)).toBe(true);
});

test("a message is gone on the next page", async ({ account, agentApp, page, signIn }) => {
  const app = await agentApp(await newUser(account.id, { remoteSupport: "shared", firstName: "Tom" }));
  await app.startSession();
  await signIn(account.admin);
  await page.goto("/shared-sessions");
  await page.getByRole("button", { name: /^End Session for Tom/ }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "End Session" }).click();
  await expect(page.getByRole("banner").getByRole("status")).toContainText("Seat cleared");
  await page.getByRole("navigation", { name: "Main" }).getByRole("link", { name: "Subscription" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Subscription" })).toBeVisible();
  await expect(page.getByRole("banner").getByRole("status")).toBeEmpty();
});

test("the keyboard skips to the content", async ({ account, page, signIn }) => {
  await signIn(account.admin);
  await page.goto("/users");
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: "Skip to content" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("main")).toBeFocused();
});

test("on a phone the navigation is a sheet that closes where it leads", async ({ account, page, signIn }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await signIn(account.admin);
  await page.goto("/users/new");
  await expect(page.getByRole("navigation", { name: "Main" })).toBeHidden();
  await page.getByRole("button", { name: "Menu", exact: true }).click();
  const sheet = page.getByRole("dialog", { name: "Menu" });
  await expect(sheet.getByRole("region", { name: "Product Seats" })).toBeVisible();
  await sheet.getByRole("link", { name: "Subscription" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Subscription" })).toBeVisible();
  await expect(sheet).toBeHidden();

  await page.getByRole("button", { name: "Menu", exact: true }).click();
  await page.keyboard.press("Escape");
  await expect(sheet).toBeHidden();
  await expect(page.getByRole("button", { name: "Menu", exact: true })).toBeFocused();
});

test("everybody finds their profile and the way out in the menu under their name", async ({
  account,
  page,
  signIn,
}) => {
  const agent = await newUser(account.id, { remoteSupport: "shared", firstName: "Marco", lastName: "Ruiz" });
  await signIn(agent);
  await page.goto("/");
  await expect(page.getByRole("heading", { level: 1, name: "My Seats" })).toBeVisible();
  await expect(page.getByRole("navigation", { name: "Main" })).toHaveCount(0);
  await page.getByRole("button", { name: "Marco Ruiz" }).click();
  await page.getByRole("link", { name: "Profile" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Profile" })).toBeVisible();
  await page.getByRole("button", { name: "Marco Ruiz" }).click();
  await page.getByRole("button", { name: "Sign out", exact: true }).click();
  await expect(page).toHaveURL(/\/sign-in/);
  await page.goto("/me");
  await expect(page).toHaveURL(/\/sign-in/);
});
