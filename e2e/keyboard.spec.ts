import { randomUUID } from "node:crypto";
import type { Locator, Page } from "@playwright/test";
import { seededPassword } from "../db/test/seed";
import { expect, newAccount, newUser, test } from "./fixtures";
import { insufficient, message, option, poolLink } from "./products-pane";

/** The work of an admin without a mouse: every control is reached by Tab, chosen by arrows, pressed by Enter or Space. */

/** Presses Tab until this has the focus; fails where the keyboard does not get. */
async function tabTo(page: Page, target: Locator) {
  await expect(target).toBeVisible();
  for (let presses = 0; presses < 60; presses++) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press("Tab");
  }
  await expect(target).toBeFocused();
}

async function press(page: Page, target: Locator, key = "Enter") {
  await tabTo(page, target);
  await page.keyboard.press(key);
}

/** Arrow keys go from option to option; the one that is reached is chosen. */
async function arrowTo(page: Page, key: "ArrowDown" | "ArrowUp", target: Locator) {
  await page.keyboard.press(key);
  await expect(target).toBeFocused();
}

test("from the sign-in to somebody's page and a saved change", async ({ account, page }) => {
  await newUser(account.id, { firstName: "Priya", lastName: "Natarajan" });
  await page.goto("/sign-in");
  await tabTo(page, page.getByLabel("Work email"));
  await page.keyboard.type(account.admin.email);
  await tabTo(page, page.getByLabel("Password", { exact: true }));
  await page.keyboard.type(seededPassword);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: "Overview" })).toBeVisible();
  await press(page, page.getByRole("navigation", { name: "Main" }).getByRole("link", { name: "Manage Users" }));
  await press(page, page.getByRole("rowheader").getByRole("link", { name: "Priya Natarajan" }));
  await expect(page.getByRole("heading", { level: 1, name: "Priya Natarajan" })).toBeVisible();
  await tabTo(page, option(page, "Remote Support", "No seat"));
  await arrowTo(page, "ArrowDown", option(page, "Remote Support", "Named"));
  await press(page, page.getByRole("button", { name: "Save", exact: true }));
  await expect(message(page)).toHaveText("Priya Natarajan was saved: Remote Support No seat → Named.");
});

test("a new person gets the seat of another agent out of Insufficient seats (R4)", async ({ page, signIn }) => {
  const account = await newAccount({ remoteSupport: { named: 1, shared: 0 } });
  const holder = await newUser(account.id, { remoteSupport: "named", firstName: "Lea", lastName: "Brandt" });
  await signIn(account.admin);
  await page.goto("/users/new");
  await tabTo(page, page.getByLabel("Work email"));
  await page.keyboard.type(`marco-${randomUUID()}@example.com`);
  await tabTo(page, option(page, "Remote Support", "No seat"));
  await arrowTo(page, "ArrowDown", option(page, "Remote Support", "Named"));
  const choose = insufficient(page).getByRole("button", { name: /^Choose an agent/ });
  await press(page, choose);
  await expect(page.getByRole("dialog")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(choose).toBeFocused();
  await page.keyboard.press("Enter");
  await press(page, page.getByRole("button", { name: `Take the seat from ${holder.name}` }));
  await expect(insufficient(page)).toBeHidden();
  await expect(option(page, "Remote Support", "Named")).toBeFocused();
  await press(page, page.getByRole("button", { name: "Save", exact: true }));
  await expect(message(page)).toContainText("was added with a Remote Support Named seat.");
  await expect(poolLink(page, /^Remote Support Named: 1 of 1 assigned/)).toBeVisible();
});

test("Manage Users is filtered by seat, and a seat is changed in the row (R1)", async ({ account, page, signIn }) => {
  await newUser(account.id, { firstName: "Ana", lastName: "Silva", serviceDesk: "named" });
  await newUser(account.id, { firstName: "Tom", lastName: "Okafor" });
  await signIn(account.admin);
  await page.goto("/users");
  await press(page, page.getByRole("combobox", { name: "Filter by" }));
  const wanted = page.getByRole("option", { name: "Service Desk Named", exact: true });
  await expect(page.getByRole("listbox")).toBeVisible();
  await page.keyboard.press("End");
  while (!(await wanted.evaluate((element) => element === document.activeElement)))
    await page.keyboard.press("ArrowUp");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("rowheader")).toHaveText([/Ana Silva/]);
  await expect(page.getByRole("combobox", { name: "Filter by" })).toBeFocused();
  const stops = page
    .getByRole("row", { name: /Ana Silva/ })
    .locator("a, button, input")
    .and(page.locator(":not([tabindex='-1'])"));
  await expect(stops).toHaveCount(5);
  await press(page, page.getByRole("link", { name: "Skip table" }));
  await expect(page.getByText("End of the table")).toBeFocused();
  const seat = (name: string) => page.getByRole("button", { name: `Service Desk seat for Ana Silva: ${name}` });
  await press(page, seat("Named"));
  await expect(page.getByRole("menuitemradio", { name: /^Named/ })).toBeFocused();
  await page.keyboard.press("ArrowDown");
  await expect(page.getByRole("menuitemradio", { name: /^Shared/ })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(message(page)).toHaveText("Ana Silva now has a Service Desk Shared seat.");
});

test("Named seats are added after a review, and Shared seats requested", async ({ account, page, signIn }) => {
  await signIn(account.admin);
  await page.goto("/subscription");
  await tabTo(page, page.getByRole("textbox", { name: "Remote Support Named seats" }));
  await page.keyboard.press("ControlOrMeta+A");
  await page.keyboard.type("7");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "Review change" })).toBeFocused();
  await press(page, page.getByRole("button", { name: /^Add 2.seats$/ }), "Space");
  await expect(message(page)).toHaveText(/2.Remote Support Named seats added\. 7 free\./);
  expect(await page.evaluate(() => document.activeElement !== document.body)).toBe(true);
  await tabTo(page, page.getByRole("textbox", { name: "Seats to add" }));
  await page.keyboard.type("3");
  await tabTo(page, page.getByRole("textbox", { name: "Reason" }));
  await page.keyboard.type("Mondays are busy");
  await press(page, page.getByRole("button", { name: "Send request" }));
  await expect(message(page)).toHaveText(/Requested 3.more Remote Support Shared seats\./);
});
