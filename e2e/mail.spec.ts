import { randomUUID } from "node:crypto";
import type { Page } from "@playwright/test";
import { seededPassword } from "../db/test/seed";
import { mailServer } from "../lib/mail/test/mail-server";
import { expect, newAccount, newUser, test } from "./fixtures";
import { expectAccessible } from "./looks";
import { message, save } from "./products-pane";
import { secondServer } from "./second-server";

/** Mail as people meet it: a server that is set up for it, and a mail server that takes it, refuses it or is down. */

test.describe.configure({ mode: "default" }); // one server and one mailbox for the whole file

let mail: Awaited<ReturnType<typeof mailServer>>;
let server: Awaited<ReturnType<typeof secondServer>>;

test.beforeAll(async () => {
  mail = await mailServer();
  server = await secondServer({ SMTP_URL: mail.url, MAIL_FROM: "OpenSeat <seats@example.com>" });
});
test.afterAll(async () => {
  await server.stop();
  mail.close();
});

const address = () => `${randomUUID()}@example.com`;
const newPassword = "a sentence of my own";

/** The link in the one mail to this address, which starts with where people reach the server. */
async function linkTo(email: string) {
  const mails = () => mail.taken.filter((text) => text.includes(`To: ${email}`));
  await expect.poll(() => mails().length).toBe(1);
  const link = /https?:\/\/\S+/.exec(mails()[0] ?? "")?.[0] ?? "";
  expect(link.startsWith(`${server.url}/`), link).toBe(true);
  return link;
}

async function addPerson(page: Page, email: string) {
  await page.goto(`${server.url}/users/new`);
  await page.getByLabel("Work email").fill(email);
  await save(page);
  await expect(page).toHaveURL(/\/users\/[0-9a-f-]{36}$/);
}

async function choosePassword(page: Page, link: string) {
  await page.goto(link);
  await page.getByLabel("New password", { exact: true }).fill(newPassword);
  await page.getByRole("button", { name: "Save password and sign in" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "My Seats" })).toBeVisible();
}

async function signInWith(page: Page, email: string, password: string) {
  await page.goto(`${server.url}/sign-in`);
  await page.getByLabel("Work email").fill(email);
  await page.getByLabel("Password", { exact: true }).fill(password);
  await page.getByRole("button", { name: "Sign in" }).click();
}

test("adding a person mails the invitation; its link sets the password, signs in, and works once", async ({
  account,
  browser,
  page,
  signIn,
}) => {
  const email = address();
  await signIn(account.admin);
  await addPerson(page, email);
  await expect(message(page)).toContainText(`An invitation was sent to ${email}.`);
  await page.getByRole("button", { name: "Resend invitation" }).click();
  await expect(page.getByRole("banner").getByRole("alert")).toContainText(
    "Send it again in 10 minutes, or copy a link now.",
  );
  const link = await linkTo(email);
  const visitor = await (await browser.newContext()).newPage();
  await choosePassword(visitor, link);
  await visitor.getByRole("button", { name: email.split("@")[0] }).click();
  await visitor.getByRole("button", { name: "Sign out", exact: true }).click();
  await expect(visitor).toHaveURL(/\/sign-in/);
  await signInWith(visitor, email, newPassword);
  await expect(visitor.getByRole("heading", { level: 1, name: "My Seats" })).toBeVisible();
  await visitor.goto(link);
  await expect(visitor.getByText("This link has expired or was used already.")).toBeVisible();
  await visitor.context().close();
});

test("several people are invited by one mail each", async ({ account, page, signIn }) => {
  const emails = [address(), address()];
  await signIn(account.admin);
  await page.goto(`${server.url}/users/new/several`);
  await page.getByLabel("Paste names or emails").fill(emails.join("\n"));
  await page.getByRole("button", { name: "Check the list" }).click();
  await page.getByRole("button", { name: "Save 2 people" }).click();
  await expect(message(page)).toHaveText(/2.people added\. 2.invitations sent\./);
  const [one, two] = await Promise.all(emails.map(linkTo));
  expect(one).not.toBe(two);
});

test("a forgotten password comes by mail; choosing another ends every session and every app (R20)", async ({
  account,
  agentApp,
  browserOf,
  page,
}) => {
  const user = await newUser(account.id, { remoteSupport: "shared" });
  const elsewhere = await browserOf(user);
  const app = await agentApp(user);
  expect((await app.seats()).status).toBe(200);
  await page.goto(`${server.url}/sign-in`);
  await page.getByRole("link", { name: "Forgot password?" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Reset your password" })).toBeVisible();
  await page.getByLabel("Work email").fill(user.email);
  await expectAccessible(page, page.getByRole("button", { name: "Send the link" }));
  await page.getByRole("button", { name: "Send the link" }).click();
  await expectAccessible(page, page.getByText("Look into your mailbox."));
  await choosePassword(page, await linkTo(user.email));
  await elsewhere.goto("/me");
  await expect(elsewhere).toHaveURL(/\/sign-in/);
  expect((await app.seats()).status).toBe(401);
  await signInWith(elsewhere, user.email, seededPassword);
  await expect(elsewhere.getByText("Email or password is incorrect.").first()).toBeVisible();
});

test("who asks for a password learns nothing about who has an account, and strangers get no mail", async ({
  account,
  page,
}) => {
  const invited = await newUser(account.id, { status: "invited" });
  const active = await newUser(account.id);
  for (const email of [address(), invited.email, active.email]) {
    await page.goto(`${server.url}/reset-password`);
    await page.getByLabel("Work email").fill(email);
    await page.getByRole("button", { name: "Send the link" }).click();
    await expect(page.getByText("Look into your mailbox.")).toBeVisible();
  }
  await linkTo(active.email); // the last asked for is here: so would be the others
  expect(mail.taken.filter((text) => text.includes(`To: ${invited.email}`))).toEqual([]);
});

test("a mail server that refuses loses nobody: the person is saved, the admin is told and copies a link", async ({
  account,
  browser,
  page,
  signIn,
}) => {
  mail.refuse(true);
  const email = address();
  await signIn(account.admin);
  await addPerson(page, email);
  await expect(message(page)).toContainText(
    "was added with no seat. The invitation did not leave yet and is tried again.",
  );
  await page.getByRole("button", { name: "Resend invitation" }).click();
  await expect(message(page)).toHaveText("The mail did not leave yet and is tried again. Or copy a link instead.");
  await expect(page.locator("[data-message=info]")).toContainText("The mail did not leave yet");
  await page.getByRole("button", { name: "Copy link" }).click();
  const link = await page.getByLabel("Invitation link").inputValue();
  const visitor = await (await browser.newContext()).newPage();
  await choosePassword(visitor, link);
  await visitor.context().close();
  mail.refuse(false);
});

test("a mail server that is down loses nobody: all are saved, and the admin is told how many were invited", async ({
  page,
  signIn,
}) => {
  const account = await newAccount();
  const down = await secondServer({ SMTP_URL: "smtp://127.0.0.1:1", MAIL_FROM: "seats@example.com" });
  await signIn(account.admin);
  await page.goto(`${down.url}/users/new/several`);
  await page.getByLabel("Paste names or emails").fill(`${address()}\n${address()}`);
  await page.getByRole("button", { name: "Check the list" }).click();
  await page.getByRole("button", { name: "Save 2 people" }).click();
  await expect(message(page)).toHaveText(/2.people added\. 0.invitations sent\./);
  await expect(page.getByRole("rowheader")).toHaveCount(3);
  await down.stop();
});
