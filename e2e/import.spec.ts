import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { newGroup } from "../db/test/seed";
import { seeding } from "../db/test/seed-client";
import { expect, newAccount, newUser, test } from "./fixtures";
import { expectAccessible } from "./looks";

/** Import and export of users, as people do it: a file, its columns, its rows, what came of it; and back into a file. */

const tag = () => randomUUID().slice(0, 8);
const csv = (name: string, text: string | Buffer) => ({ name, mimeType: "text/csv", buffer: Buffer.from(text) });
const file = (page: Page) => page.locator("input[type=file]");
const show = (page: Page, name: string) => page.getByRole("group", { name: "Show" }).getByRole("button", { name });
const rowOf = (page: Page, row: number) =>
  page.getByRole("row").filter({ has: page.getByRole("rowheader", { name: new RegExp(`^${row}\\b`) }) });
const importButton = (page: Page) => page.getByRole("button", { name: /^Import \d/ });

test("problems are found, mended in place and imported; what cannot be is told with its rows", async ({
  page,
  signIn,
}) => {
  const account = await newAccount({ remoteSupport: { named: 1, shared: 3 } });
  const stranger = await newUser((await newAccount()).id);
  const known = await newUser(account.id, { firstName: "Ana", lastName: "Silva" });
  const id = tag();
  await signIn(account.admin);
  await page.goto("/users/new/csv");
  await expectAccessible(page);
  await file(page).setInputFiles(
    csv(
      "people.csv",
      Buffer.from(
        [
          "\uFEFFE-Mail;Vorname;Surname;RS;Rolle",
          `one.${id}@@import.example;Eins;;;`,
          `two.${id}@import.example;Zwei;;concurent;`,
          `three.${id}@import.example;Drei;;named;`,
          `four.${id}@import.example;Vier;;named;`,
          `Three.${id}@import.example;Drei;;;`,
          `${known.email};Ana;Silva;;`,
          `${stranger.email};Fremd;;;`,
        ].join("\r\n"),
      ),
    ),
  );
  await expect(page.getByRole("listitem").filter({ hasText: "Columns" })).toHaveAttribute("aria-current", "step");
  await expectAccessible(page);
  await page.getByRole("combobox", { name: "Vorname is" }).selectOption("First name");
  await page.getByRole("combobox", { name: "Rolle is" }).selectOption("Role");
  await page.getByRole("button", { name: "Check the rows" }).click();
  await expect(page.getByText("2 ready · 3 to fix · 1 without a seat · 1 unchanged")).toBeVisible();
  await expect(page.getByText("people.csv · 7 rows · UTF-8 · semicolon")).toBeVisible();
  await expect(show(page, "To fix 3")).toHaveAttribute("aria-pressed", "true");
  await expect(show(page, "To fix 3")).toBeFocused();
  await expect(rowOf(page, 6)).toContainText("Row 6 repeats the email of row 4. Only row 4 will be used.");
  await expectAccessible(page);

  await page.getByRole("button", { name: "Edit row 2" }).click();
  const email = page.getByLabel("Email, row 2");
  await expect(email).toBeFocused();
  await email.fill(`one.${id}@import.example`);
  await email.press("Enter");
  await rowOf(page, 3).getByRole("button", { name: "Use shared" }).click();
  await expect(page.getByText("4 ready · 1 to fix · 1 without a seat · 1 unchanged")).toBeVisible();
  await show(page, "Insufficient seats 1").click();
  await expect(rowOf(page, 5)).toContainText("Insufficient seats: Remote Support Named (2nd of 2; 1 free)");
  await rowOf(page, 5).getByRole("button", { name: "Use Shared" }).click();

  const saved = page.waitForEvent("download");
  await page.getByRole("button", { name: /^Download the 1.row to fix/ }).click();
  expect(readFileSync(await (await saved).path(), "utf8")).toContain("repeats the email of row 4");

  await importButton(page).click();
  await expect(page.getByText("4 added, 1 failed.")).toBeVisible();
  await expect(rowOf(page, 8)).toContainText("This email address cannot be used.");
  await expectAccessible(page);
  const failed = page.waitForEvent("download");
  await page.getByRole("link", { name: "Download the 1 failed row" }).click();
  const download = await failed;
  expect(download.suggestedFilename()).toBe("failed people.csv");
  expect(readFileSync(await download.path(), "utf8")).toContain(`${stranger.email},Fremd`);
});

test("what is no CSV is named, wrongly read names can be read otherwise, pasted cells are taken", async ({
  page,
  account,
  signIn,
}) => {
  const id = tag();
  await signIn(account.admin);
  await page.goto("/users/new/csv");
  await file(page).setInputFiles(csv("people.xlsx", "PK"));
  await expect(
    page.getByText("people.xlsx is an Excel workbook. Save it as CSV, or copy the cells and paste them here."),
  ).toBeVisible();
  await file(page).setInputFiles(csv("empty.csv", "email,first_name\r\n"));
  await expect(page.getByText("empty.csv has headers but no rows.")).toBeVisible();
  await file(page).setInputFiles(csv("open.csv", 'email,first_name\r\n"a@import.example,x\r\n'));
  await expect(page.getByText("Row 2 has a quote", { exact: false })).toBeVisible();
  await expectAccessible(page);

  const mixed = Buffer.concat([
    Buffer.from(`email,first_name\r\na.${id}@import.example,José\r\nb.${id}@import.example,`),
    Buffer.from([0xe9]),
  ]);
  await file(page).setInputFiles(csv("mixed.csv", mixed));
  await expect(page.getByText("Some names look wrong (“JosÃ©”).")).toBeVisible();
  await page.getByRole("button", { name: "Read the file as UTF-8" }).click();
  await expect(page.getByRole("cell", { name: "José", exact: true })).toBeVisible();
  await page.getByRole("button", { name: "Choose another file" }).click();

  await page.getByLabel("Or paste cells from a spreadsheet").fill(`Mail\tFirst name\np.${id}@import.example\tPia`);
  await page.getByRole("button", { name: "Check the cells" }).click();
  await expect(page.getByText("Pasted cells · 1 row · UTF-8 · tab")).toBeVisible();
  await page.getByRole("link", { name: "Several" }).click();
  await page.getByRole("link", { name: "CSV file" }).click();
  await expect(page.getByText("1 ready · 0 to fix · 0 unchanged")).toBeVisible();
});

test("rows that come too late to Named seats have Shared ones instead: one, then all, and the focus is never lost", async ({
  page,
  signIn,
}) => {
  const account = await newAccount({ remoteSupport: { named: 3, shared: 5 } });
  const id = tag();
  const rows = Array.from({ length: 14 }, (_, n) => `p${n}.${id}@import.example,P${n},Ex,,named,`);
  await signIn(account.admin);
  await page.goto("/users/new/csv");
  await file(page).setInputFiles(csv("people.csv", ["email,first,last,role,rs,sd", ...rows].join("\r\n")));
  await expect(page.getByText("3 ready · 0 to fix · 11 without a seat · 0 unchanged")).toBeVisible();
  await expect(page.getByText("3 of 3 Remote Support Named seats are free: 11 more needed.")).toBeVisible();
  await show(page, "Insufficient seats 11").click();
  await expect(rowOf(page, 13)).toContainText("Insufficient seats: Remote Support Named (12th of 14; 3 free)");
  await expectAccessible(page);
  await rowOf(page, 13).getByRole("button", { name: "Use Shared" }).press("Enter");
  await expect(show(page, "Insufficient seats 10")).toBeFocused();
  await show(page, "All 14").click();
  await expect(rowOf(page, 13)).toContainText("edited");
  await page.getByRole("button", { name: "Use Shared for all 10" }).press("Enter");
  await expect(page.getByText("14 ready · 0 to fix · 0 unchanged")).toBeVisible();
  await expect(show(page, "All 14")).toBeFocused();
  await importButton(page).click();
  await expect(page.getByText("14 added.")).toBeVisible();
  await page.goto(`/users?q=${id}&seat=remote-support-shared`);
  await expect(page.getByText("11 users match")).toBeVisible();
});

test("a manager of some groups is told before the import of groups that are none of theirs, as of those that are none", async ({
  page,
  account,
  signIn,
}) => {
  const [own, second, other] = [
    await newGroup(account.id, "Lisbon"),
    await newGroup(account.id, "Porto"),
    await newGroup(account.id, "Secret"),
  ];
  const id = tag();
  const managesGroups = [own.id, second.id];
  await signIn(await newUser(account.id, { role: "manager", privileges: ["add_delete_users"], managesGroups }));
  await page.goto("/users/new/csv");
  const rows = [`a.${id}@import.example,Lisbon`, `b.${id}@import.example,${other.name}`];
  rows.push(`c.${id}@import.example,Nowhere`, `d.${id}@import.example,Prto; LISBON`, `e.${id}@import.example,`);
  await file(page).setInputFiles(csv("people.csv", ["email,team", ...rows].join("\r\n")));
  await expect(page.getByText("1 ready · 4 to fix · 0 unchanged")).toBeVisible();
  await expect(page.getByText("There are no groups “Secret”, “Nowhere”, and “Prto”.")).toBeVisible();
  await expect(page.getByText("An import adds no groups, and only admins do.")).toBeVisible();
  await expect(rowOf(page, 3)).toContainText("Groups: There is no group “Secret”.");
  await expect(rowOf(page, 4)).toContainText("Groups: There is no group “Nowhere”.");
  await expect(rowOf(page, 6)).toContainText("Groups: Keep people in at least one of your groups.");
  await rowOf(page, 5).getByRole("button", { name: "Use Porto; Lisbon" }).click();
  await importButton(page).click();
  await expect(page.getByText("2 added.")).toBeVisible();
});

test("letters that Windows-1252 has and Latin-1 has not are read as they were written", async ({
  page,
  account,
  signIn,
}) => {
  const id = tag();
  const written = Buffer.concat([
    Buffer.from(`email;first name;surname\r\na.${id}@import.example;`),
    Buffer.from([0x8e, 0x61, 0x6e, 0x96, 0x9c]), // Žan–œ
    Buffer.from(";"),
    Buffer.from([0x8a, 0x9a, 0x92, 0x9f, 0x80]), // Šš’Ÿ€
  ]);
  await signIn(account.admin);
  await page.goto("/users/new/csv");
  await file(page).setInputFiles(csv("old.csv", written));
  await expect(page.getByText("old.csv · 1 row · Windows-1252 · semicolon")).toBeVisible();
  await expect(page.getByRole("cell", { name: "Žan–œ" })).toBeVisible();
  await importButton(page).click();
  await expect(page.getByText("1 added.")).toBeVisible();
  await page.goto(`/users?q=${id}`);
  await expect(page.getByRole("link", { name: "Žan–œ Šš’Ÿ€" })).toBeVisible();
});

test("a file beyond the limits is told what to do; one that is left while it is checked is there again", async ({
  page,
  account,
  signIn,
}) => {
  const id = tag();
  const people = (many: number) =>
    `email\r\n${Array.from({ length: many }, (_, n) => `p${n}.${id}@import.example`).join("\r\n")}`;
  await signIn(account.admin);
  await page.goto("/users/new/csv");
  await file(page).setInputFiles(csv("many.csv", people(5001)));
  await expect(page.getByText("many.csv has 5,001 rows. Split it into files of up to 5,000.")).toBeVisible();
  await file(page).setInputFiles(csv("long.csv", `${people(1)}\r\n${"x".repeat(5_000_000)}`));
  await expect(page.getByText("long.csv is larger than 5 MB. Split it into smaller files.")).toBeVisible();
  await file(page).setInputFiles(csv("people.csv", people(4000)));
  await page.getByRole("link", { name: "Several" }).click();
  await page.getByRole("link", { name: "CSV file" }).click();
  await expect(page.getByText("4000 ready · 0 to fix · 0 unchanged")).toBeVisible();
  await expect(importButton(page)).toBeVisible();
});

test("an import goes on while other pages are looked at, and its result waits in the top bar", async ({
  page,
  account,
  signIn,
}) => {
  const id = tag();
  await signIn(account.admin);
  await page.goto("/users/new/csv");
  // Held by a lock that anybody's save could hold, so that there is something to see.
  const sql = seeding();
  const held = await sql.reserve();
  await held`begin`;
  await held`select from account_products where account_id = ${account.id} for update`;
  await file(page).setInputFiles(
    csv("people.csv", `email\r\n${Array.from({ length: 30 }, (_, n) => `p${n}.${id}@import.example`).join("\r\n")}`),
  );
  await importButton(page).click();
  await expect(page.getByText("0 of 30 rows")).toBeVisible();
  await expectAccessible(page);
  const address = page.url();
  await page.goto("/users");
  const chip = page.getByRole("link", { name: "Import: 0 of 30 rows" });
  await expect(chip).toBeVisible();
  await held`rollback`;
  held.release();
  await page.getByRole("link", { name: "Import done" }).click();
  await expect(page).toHaveURL(address);
  await expect(page.getByText("30 added.")).toBeVisible();
  await page.goto("/users");
  await expect(page.getByRole("heading", { level: 1, name: "Manage Users" })).toBeVisible();
  await expect(page.getByRole("link", { name: "Import done" })).toHaveCount(0);
});

test("an import of another account answers like one that does not exist, and agents import nothing (R17, R18)", async ({
  page,
  account,
  browserOf,
  signIn,
}) => {
  await signIn(account.admin);
  const { url } = await page.goto("/users").then(() => ({ url: new URL(page.url()).origin }));
  const id = randomUUID();
  const post = (from: Page, headers: Record<string, string> = { origin: url }) =>
    from.request.post(`/api/browser/imports?id=${id}&file=x.csv&invite=no`, {
      headers: { ...headers, "content-type": "text/csv" },
      data: `email\n${tag()}@import.example`,
    });
  expect((await post(page, { origin: "https://elsewhere.example" })).status()).toBe(403);
  expect((await post(page)).status()).toBe(200);
  const strangers = [
    await browserOf((await newAccount()).admin),
    await browserOf(await newUser(account.id, { role: "manager", privileges: ["add_delete_users"] })),
  ];
  for (const stranger of strangers) {
    for (const path of [`/api/browser/imports/${id}`, `/api/browser/imports/${id}/failed`]) {
      const [real, none] = [
        await stranger.request.get(path),
        await stranger.request.get(path.replace(id, randomUUID())),
      ];
      expect([real.status(), (await real.json()).code]).toEqual([none.status(), (await none.json()).code]);
      expect(real.status()).toBe(404);
    }
  }
  const agent = await browserOf(await newUser(account.id));
  expect((await post(agent)).status()).toBe(403);
  expect((await agent.request.get("/api/browser/users/export")).status()).toBe(403);
});

test("a file of several megabytes is taken; one that is much larger than a file may be is refused", async ({
  page,
  account,
  signIn,
}) => {
  await signIn(account.admin);
  await page.goto("/users");
  const post = (letters: number) =>
    page.request.post(`/api/browser/imports?id=${randomUUID()}&file=x.csv&invite=no`, {
      headers: { origin: new URL(page.url()).origin, "content-type": "text/csv" },
      data: ["email,first_name", ...Array.from({ length: 5000 }, () => `,${"x".repeat(letters)}`)].join("\n"),
    });
  const taken = await post(900);
  expect([taken.status(), (await taken.json()).rows]).toEqual([200, 5000]);
  expect((await post(2050)).status()).toBe(413);
  expect((await post(2200)).status()).toBe(413);
});

test("whom the list finds is exported in its order, harmless in a spreadsheet, and can be imported again", async ({
  page,
  signIn,
}) => {
  const account = await newAccount({ name: "Northwind", remoteSupport: { named: 5, shared: 5 } });
  await newUser(account.id, { firstName: "=cmd|x", lastName: "!A1", remoteSupport: "shared" });
  await newUser(account.id, { firstName: "Ana", lastName: "Silva", remoteSupport: "shared" });
  await newUser(account.id, { firstName: "Ben" });
  await signIn(account.admin);
  await page.goto("/users?seat=remote-support-shared&sort=-name");
  const saved = page.waitForEvent("download");
  await page.getByRole("link", { name: "Export CSV" }).click();
  const download = await saved;
  expect(download.suggestedFilename()).toBe(
    `Northwind users ${new Date().toISOString().slice(0, 10)} Remote Support Shared.csv`,
  );
  const text = readFileSync(await download.path(), "utf8");
  const lines = text.split("\r\n");
  expect(lines[0]).toMatch(/^\uFEFFName,Email,Status,Role,Remote Support,Service Desk,Last active \(UTC\)/);
  expect(lines[1]).toMatch(/^Ana Silva,/);
  expect(lines[2]).toMatch(/^'=cmd\|x !A1,/);
  expect(lines).toHaveLength(4);
  await page.goto("/users/new/csv");
  await file(page).setInputFiles(csv("export.csv", text));
  await page.getByRole("button", { name: "Check the rows" }).click();
  await expect(page.getByText("0 ready · 0 to fix · 2 unchanged")).toBeVisible();
  await expect(importButton(page)).toHaveAttribute("aria-disabled", "true");
});
