import type { Page } from "@playwright/test";
import { seeding } from "../db/test/seed-client";
import { expect, newAccount, newUser, test } from "./fixtures";

const topBar = (page: Page) => page.getByRole("banner");
const named = (page: Page, product: string) => page.getByRole("textbox", { name: `${product} Named seats` });

test("an admin adds Named seats online after a review, and goes back to the form they came from", async ({
  account,
  page,
  signIn,
}) => {
  await signIn(account.admin);
  await page.goto("/subscription?return=%2Fusers%2Fnew");
  await page.getByRole("button", { name: "One more Service Desk Named seat" }).click();
  await page.getByRole("button", { name: "One more Service Desk Named seat" }).click();
  await page.getByRole("button", { name: "Review change" }).click();
  await expect(page.getByRole("heading", { name: "Review change" })).toBeFocused();
  await expect(page.getByText(/You are adding 2.Service Desk Named seats: 5 → 7\./)).toBeVisible();
  await page.getByRole("button", { name: /^Add 2.seats$/ }).click();
  await expect(topBar(page).getByRole("status")).toHaveText(/2.Service Desk Named seats added\. 7 free\./);
  await expect(page.getByText("You have 7, 0 assigned")).toBeVisible();
  await topBar(page).getByRole("link", { name: "Back to the form" }).click();
  await expect(page).toHaveURL(/\/users\/new$/);
});

test("Named seats cannot go below what is assigned, and it says who holds them (R13)", async ({ page, signIn }) => {
  const account = await newAccount({ remoteSupport: { named: 2, shared: 0 } });
  const holder = await newUser(account.id, { remoteSupport: "named" });
  await signIn(account.admin);
  await page.goto("/subscription");
  await named(page, "Remote Support").fill("0");
  await page.getByRole("button", { name: "Review change" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "There is a problem" })).toContainText(
    "Remote Support Named can go down to 1: 1 is assigned.",
  );
  await expect(page.getByRole("link", { name: holder.name })).toBeVisible();
  await named(page, "Remote Support").fill("1");
  await page.getByRole("button", { name: "Review change" }).click();
  await page.getByRole("button", { name: /^Remove 1.seat$/ }).click();
  await expect(topBar(page).getByRole("status")).toHaveText(/1.Remote Support Named seat removed\. 0 free\./);
});

test("a plan that somebody changed meanwhile is not overwritten", async ({ account, browserOf, page, signIn }) => {
  await signIn(account.admin);
  await page.goto("/subscription");
  await named(page, "Remote Support").fill("9");
  await page.getByRole("button", { name: "Review change" }).click();
  const other = await browserOf(account.admin);
  await other.goto("/subscription");
  await named(other, "Remote Support").fill("7");
  await other.getByRole("button", { name: "Review change" }).click();
  await other.getByRole("button", { name: /^Add 2.seats$/ }).click();
  await expect(topBar(other).getByRole("status")).toContainText("added");
  await page.getByRole("button", { name: /^Add 4.seats$/ }).click();
  await expect(topBar(page).getByRole("alert")).toContainText("The plan was not changed.");
  await expect(named(page, "Remote Support")).toHaveValue("9");
  await expect(page.getByText("You have 7, 0 assigned")).toBeVisible();
});

test("Shared seats are requested with a number and a reason, and the request can be withdrawn", async ({
  account,
  page,
  signIn,
}) => {
  await signIn(account.admin);
  await page.goto("/subscription?request=service_desk");
  await expect(page.getByRole("textbox", { name: "Seats to add" })).toBeFocused();
  await page.getByRole("button", { name: "Send request" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "There is a problem" })).toBeVisible();
  await page.getByRole("textbox", { name: "Seats to add" }).fill("2");
  await page.getByRole("textbox", { name: "Reason" }).fill("Mondays are busy");
  await page.getByRole("button", { name: "Send request" }).click();
  await expect(topBar(page).getByRole("status")).toHaveText(/Requested 2.more Service Desk Shared seats\./);
  await expect(page.getByText(/Requested: 2.more Service Desk Shared seats/)).toBeVisible();
  await expect(page.getByText("Mondays are busy")).toBeVisible();
  await page.getByRole("button", { name: "Withdraw the request for Service Desk Shared seats" }).click();
  await expect(topBar(page).getByRole("status")).toContainText("is withdrawn");
  await expect(page.getByText(/Withdrawn: 2.more Service Desk Shared seats/)).toBeVisible();
});

test("what the operator decided is shown with the reason", async ({ account, page, signIn }) => {
  await signIn(account.admin);
  await page.goto("/subscription");
  await page.getByRole("textbox", { name: "Seats to add" }).fill("4");
  await page.getByRole("textbox", { name: "Reason" }).fill("A new team");
  await page.getByRole("button", { name: "Send request" }).click();
  await expect(page.getByText(/Requested: 4.more Remote Support Shared seats/)).toBeVisible();
  const operator = { id: null, name: "Operator", role: "admin", source: "command_line", requestId: "e2e" };
  await seeding()`
    select kernel.decide_request(account_id, ${seeding().json(operator)}, id, 'declined', 'Next year')
    from seat_requests where account_id = ${account.id}`;
  await page.reload();
  await expect(page.getByText(/Declined: 4.more Remote Support Shared seats/)).toBeVisible();
  await expect(page.getByText("Next year")).toBeVisible();
});

test("a manager is told who can change the plan (R18)", async ({ account, page, signIn }) => {
  await signIn(await newUser(account.id, { role: "manager", privileges: ["add_delete_users", "manage_seats"] }));
  const response = await page.goto("/subscription");
  expect(response?.status()).toBe(403);
  await expect(page.getByRole("main")).toContainText(account.admin.name);
});
