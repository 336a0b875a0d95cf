import { randomUUID } from "node:crypto";
import { readFile } from "node:fs/promises";
import { get, type IncomingMessage } from "node:http";
import type { Page } from "@playwright/test";
import { seeding } from "../db/test/seed-client";
import { expect, newUser, test } from "./fixtures";
import { expectAccessible } from "./looks";

type Wanted = {
  action?: string;
  actor?: string;
  actorName?: string;
  person?: string;
  name?: string;
  minutesAgo?: number;
  change?: string;
};

/** What would have been recorded so many minutes ago. */
async function happened(accountId: string, ...wanted: Wanted[]) {
  await seeding()`
    insert into events (account_id, at, actor_id, actor_name, action, target_kind, target_id, target_name, before, after, source, request_id, change_id)
    select ${accountId}, now() - coalesce("minutesAgo", 0) * interval '1 minute', actor, coalesce("actorName", 'Dana Novak'),
           coalesce(action, 'user.suspended'), 'user', person, coalesce(name, 'Marco Ruiz'), '{"status": "active"}', '{"status": "suspended"}',
           'browser', 'request-1', coalesce(change, gen_random_uuid())
      from jsonb_to_recordset(${seeding().json(wanted)})
        as w (action text, actor uuid, "actorName" text, person text, name text, "minutesAgo" float8, change uuid)`;
}

const rows = (page: Page) => page.getByRole("row").filter({ has: page.getByRole("button", { name: /^Details: / }) });
const row = (page: Page, text: string) => rows(page).filter({ hasText: text });
const chips = (page: Page) => page.getByRole("list", { name: "Active filters" });
const detail = (page: Page) => page.getByRole("row").filter({ has: page.getByRole("definition").first() });

test("a seat that somebody gives stands in the log a moment later, in words, with what was exactly recorded under it", async ({
  page,
  account,
  signIn,
}) => {
  const marco = await newUser(account.id, { firstName: "Marco", lastName: "Ruiz" });
  await signIn(account.admin);
  await page.goto(`/users/${marco.id}`);
  await page.getByRole("group", { name: "Remote Support" }).getByRole("radio", { name: "Shared" }).check();
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page.getByRole("status").filter({ hasText: "Marco Ruiz" }).first()).toBeVisible();
  await page.getByRole("link", { name: "View activity" }).click();
  const sentence = `${account.admin.name} gave Marco Ruiz Remote Support Shared`;
  await expect(row(page, sentence)).toBeVisible();
  const button = page.getByRole("button", { name: `Details: ${sentence}` });
  await expect(button).toHaveAttribute("aria-expanded", "false");
  await button.click();
  await expect(button).toHaveAttribute("aria-expanded", "true");
  await expect(detail(page)).toContainText("user.changed");
  await expect(detail(page)).toContainText("No seat → Shared");
  await button.press("Enter");
  await expect(detail(page)).toHaveCount(0);
});

test("every filter stands in the address and on a chip; Back undoes it; what nobody knows is said", async ({
  page,
  account,
  signIn,
}) => {
  const marco = await newUser(account.id, { firstName: "Marco", lastName: "Ruiz" });
  const priya = await newUser(account.id, { firstName: "Priya", lastName: "Natarajan" });
  await seeding()`update users set deleted_at = now(), email = '' where id = ${priya.id}`;
  await happened(
    account.id,
    { actor: account.admin.id, actorName: account.admin.name, person: marco.id },
    { action: "user.deleted", person: priya.id, name: "Priya Natarajan" },
    { action: "browser.signed_in", actor: marco.id, actorName: "Marco Ruiz", person: marco.id },
  );
  await signIn(account.admin);
  await page.goto("/audit");
  await expect(rows(page)).toHaveCount(3);
  await expect(row(page, "deleted Priya Natarajan (removed)")).toBeVisible();

  await page.getByRole("combobox", { name: "Action" }).click();
  await page.getByRole("option", { name: "Deleted a user" }).click();
  await expect(page).toHaveURL(/\?action=user\.deleted$/);
  await expect(rows(page)).toHaveCount(1);
  await page.goBack();
  await expect(rows(page)).toHaveCount(3);

  await page.getByRole("button", { name: /^Person/ }).click();
  await page.getByRole("dialog").getByLabel("Search").fill("natara");
  await page.getByRole("dialog").getByRole("button", { name: "Priya Natarajan (removed)" }).click();
  await expect(page).toHaveURL(new RegExp(`person=${priya.id}`));
  await expect(rows(page)).toHaveCount(1);
  await chips(page).getByRole("link", { name: "Remove Person: Priya Natarajan (removed)" }).click();
  await expect(rows(page)).toHaveCount(3);

  await row(page, "Marco Ruiz signed in").getByRole("link", { name: "Marco Ruiz" }).click();
  await expect(page).toHaveURL(new RegExp(`actor=${marco.id}`));
  await expect(rows(page)).toHaveCount(1);

  await page.goto("/audit?action=user.cloned&range=ever&source=browser");
  await expect(chips(page)).toContainText("Action: user.cloned (unknown)");
  await expect(chips(page)).toContainText("Time: ever (unknown)");
  await expect(rows(page)).toHaveCount(3);
});

test("days are those of the company's time zone, which is told, and a last day before the first is said", async ({
  page,
  account,
  signIn,
}) => {
  await happened(account.id, { minutesAgo: 60 * 24 * 400 }, { minutesAgo: 1 });
  await seeding()`update accounts set time_zone = 'Pacific/Kiritimati' where id = ${account.id}`;
  await signIn(account.admin);
  await page.goto("/audit");
  await expect(rows(page)).toHaveCount(1);
  await page.getByRole("combobox", { name: "When" }).click();
  await page.getByRole("option", { name: "Chosen days" }).click();
  await expect(page.getByText(/^Days in Pacific\/Kiritimati, the company’s time zone; times in /)).toBeVisible();
  await page.getByLabel("First day").fill("2001-02-03");
  await page.getByLabel("Last day").fill("2001-01-01");
  await page.getByRole("button", { name: "Show these days" }).click();
  await expect(page.getByText("Choose the first day or a later one")).toBeVisible();
  await page.getByLabel("Last day").fill("2001-02-04");
  await page.getByRole("button", { name: "Show these days" }).click();
  await expect(page.getByText("No entries match.")).toBeVisible();
  await expect(page.getByText(/^The log goes back to \d+ \w{3} \d{4}\.$/)).toBeVisible();
  await expect(page).toHaveURL(/from=2001-02-03&to=2001-02-04$/);
  await page.getByRole("link", { name: "Since the beginning" }).click();
  await expect(rows(page)).toHaveCount(2);
});

test("pages hold still while others write, and say how much is newer", async ({ page, account, signIn }) => {
  await happened(account.id, ...Array.from({ length: 60 }, (_, n) => ({ name: `Number ${n}.`, minutesAgo: n + 1 })));
  await signIn(account.admin);
  await page.goto("/audit");
  await expect(rows(page).first()).toContainText("Number 0.");
  await happened(account.id, { name: "Late One" }, { name: "Late Two" });
  await seeding()`insert into outbox (account_id, product, version) values (${account.id}, 'people', 0)`;
  await expect(page.getByText("2 newer entries")).toBeVisible();
  await expect(rows(page).first()).toContainText("Number 0.");
  await page.getByRole("link", { name: "Older entries" }).click();
  await expect(rows(page)).toHaveCount(10);
  await expect(rows(page).first()).toContainText("Number 50.");
  await page.getByRole("link", { name: "Newer entries" }).click();
  await expect(rows(page).first()).toContainText("Number 0.");
  await page.getByRole("link", { name: "Newest entries" }).click();
  await expect(rows(page).first()).toContainText(/Late (One|Two)/);
  await happened(account.id, { name: "Latest" });
  await seeding()`insert into outbox (account_id, product, version) values (${account.id}, 'people', 0)`;
  await page.getByRole("button", { name: "Show", exact: true }).click();
  await expect(rows(page).first()).toContainText("Latest");
});

test("a change of many is one row that leads to all of it", async ({ page, account, signIn }) => {
  const change = randomUUID();
  await happened(
    account.id,
    ...Array.from({ length: 12 }, (_, n) => ({ change, action: "user.added", name: `Number ${n}.` })),
  );
  await signIn(account.admin);
  await page.goto("/audit");
  await expect(rows(page)).toHaveCount(1);
  await page.getByRole("button", { name: "Details: Dana Novak added 12 people" }).click();
  await expect(page.getByText("and 9 more")).toBeVisible();
  await page.getByRole("link", { name: "Show all 12 people of this change" }).click();
  await expect(rows(page)).toHaveCount(12);
  await page
    .getByRole("button", { name: /^Details/ })
    .first()
    .click();
  await expect(detail(page)).toContainText("Part of a change of 12 people");
});

test("the log is exported as it is filtered", async ({ page, account, signIn }) => {
  await happened(account.id, { name: "=Formula" }, { action: "user.deleted", name: "Other" });
  await signIn(account.admin);
  await page.goto("/audit?action=user.suspended");
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: "Export CSV" }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/audit log \d{4}-\d\d-\d\d\.csv$/);
  const text = await readFile(await download.path(), "utf8");
  expect(text.trim().split("\r\n")).toHaveLength(2);
  expect(text).toContain(",'=Formula,");
});

test("an export that is read slowly breaks off once its reader is signed out everywhere (R20)", async ({
  page,
  account,
  signIn,
}) => {
  await signIn(account.admin);
  await seeding()`
    insert into events (account_id, actor_name, action, target_kind, target_name, after, source, request_id)
    select ${account.id}, 'A', 'user.changed', 'user', n::text, jsonb_build_object('firstName', repeat('x', 12000)), 'browser', ''
    from generate_series(1, 4500) n`;
  await page.goto("/audit");
  const cookie = (await page.context().cookies()).map(({ name, value }) => `${name}=${value}`).join("; ");
  const file = await new Promise<IncomingMessage>((on) =>
    get(new URL("/api/browser/audit/export", page.url()), { headers: { cookie } }, on),
  );
  file.pause();
  await seeding()`delete from browser_sessions where user_id = ${account.admin.id}`;
  let read = 0;
  const whole = (async () => {
    for await (const some of file) read += some.length;
  })();
  await expect(whole).rejects.toThrow("aborted");
  expect(read).toBeLessThan(4500 * 12_000);
});

test("admins alone read the log: others are told whom to ask, and no address of it answers them (R18)", async ({
  page,
  account,
  signIn,
}) => {
  await signIn(await newUser(account.id, { role: "manager", privileges: ["add_delete_users", "manage_seats"] }));
  await page.goto("/users");
  await expect(page.getByRole("navigation", { name: "Main" }).getByRole("link", { name: "Audit log" })).toHaveCount(0);
  await page.goto("/audit");
  await expect(page.getByText("Only admins can read the audit log.")).toBeVisible();
  await expect(page.getByText(account.admin.name)).toBeVisible();
  for (const door of ["newer", "people", "export"]) {
    expect((await page.request.get(`/api/browser/audit/${door}`)).status()).toBe(403);
  }
});

test("the log is accessible: entries, details, a change of many, the search for a person, chosen days and nothing", async ({
  page,
  account,
  signIn,
}) => {
  const change = randomUUID();
  const marco = await newUser(account.id, { firstName: "Marco", lastName: "Ruiz" });
  await happened(account.id, { person: marco.id, actor: account.admin.id });
  await happened(account.id, ...Array.from({ length: 5 }, () => ({ change })));
  await signIn(account.admin);
  await page.goto("/audit?source=browser");
  for (const button of await page.getByRole("button", { name: /^Details/ }).all()) await button.click();
  await expectAccessible(page, page.getByText("and 2 more"));
  await page.getByRole("button", { name: /^Actor/ }).click();
  await expectAccessible(page, page.getByRole("dialog").getByRole("button", { name: /Marco Ruiz/ }));
  await page.goto("/audit?range=days&from=2001-01-01&to=2001-01-02");
  await expectAccessible(page, page.getByText("No entries match."));
});
