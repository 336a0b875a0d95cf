import { randomUUID } from "node:crypto";
import type { Page } from "@playwright/test";
import { seeding } from "../db/test/seed-client";
import { expect, newUser, test } from "./fixtures";
import { oneSeat } from "./one-seat";

const shared = { remoteSupport: "shared" } as const;
const remoteSupport = (page: Page) => page.getByRole("region", { name: "Remote Support" });
const status = (page: Page) => page.getByRole("banner").getByRole("status");
const button = (page: Page, label: string) => page.getByRole("button", { name: `${label}: Remote Support` });

test("an agent waits, an admin ends a session, and the agent's page says whose turn it is, without a reload (L4)", async ({
  agentApp,
  browserOf,
  page,
  signIn,
}) => {
  const { account, tom, marco } = await oneSeat();
  await (await agentApp(tom)).startSession();
  await signIn(marco);
  await page.goto("/me");
  await button(page, "Wait for a seat").click();
  await expect(remoteSupport(page)).toContainText("You are 1st in line");
  await expect(page).toHaveTitle(/^\(1st\) My Seats/);
  const focused = () => page.evaluate(() => document.activeElement?.textContent);
  await expect.poll(focused).toContain("You are in line for a Remote Support Shared seat.");

  const admin = await browserOf(account.admin);
  await admin.goto("/shared-sessions");
  const waiting = admin.getByRole("region", { name: "Waiting (Remote Support)" }).getByRole("listitem");
  await expect(waiting).toContainText(/Marco Ruiz\s*waiting.*· next/);
  await admin.getByRole("button", { name: "End Session for Tom Okafor" }).click();
  const dialog = admin.getByRole("alertdialog");
  await expect(dialog).toContainText(/Next in line: Marco Ruiz \(waiting/);
  await dialog.getByRole("button", { name: "End Session" }).click();
  await expect(status(admin)).toContainText("seat goes to Marco Ruiz, the next in line.");
  await expect(waiting).toContainText("a seat is kept");

  await expect(remoteSupport(page)).toContainText("A seat is ready for you");
  await expect(status(page)).toBeEmpty();
  await expect(remoteSupport(page)).toContainText(/Kept for you for \d:\d\d\. Start a session in your agent app/);
  await expect(page).toHaveTitle(/^Your turn: My Seats/);
  await button(page, "Keep it a little longer").click();
  await expect(remoteSupport(page)).toContainText(/Kept for you for 1:\d\d/);
  await expect(button(page, "Keep it a little longer")).toHaveCount(0);
  await expect(status(page)).toContainText("is kept for you a little longer.");
  await (await agentApp(marco)).startSession();
  await expect(remoteSupport(page)).toContainText("In use by you");
  await expect(status(page)).toBeEmpty();
  await expect(page).toHaveTitle(/^My Seats/);
});

test("who is ahead is told by name; one can leave the line, and let an offered seat go to the next (L6)", async ({
  agentApp,
  browserOf,
  page,
  signIn,
}) => {
  const { account, tom, marco } = await oneSeat();
  const app = await agentApp(tom);
  const id = randomUUID();
  await app.startSession(id);
  const jo = await browserOf(await newUser(account.id, { ...shared, firstName: "Jo", lastName: "Lind" }));
  await jo.goto("/me");
  await button(jo, "Wait for a seat").click();
  await expect(remoteSupport(jo)).toContainText("You are 1st in line");
  await signIn(marco);
  await page.goto("/me");
  await button(page, "Wait for a seat").click();
  await expect(remoteSupport(page).getByRole("list").first()).toContainText(/1\s*Jo Lind\s*waiting/);
  await expect(remoteSupport(page)).toContainText("You are 2nd in line");
  await app.endSession(id);
  await button(jo, "Let it go").click();
  await expect(remoteSupport(page)).toContainText("A seat is ready for you");
  await button(page, "Let it go").click();
  await expect(remoteSupport(page)).toContainText("1 of 1 seats are free.");
});

test("a manager asks, the agent answers on My Seats, and the manager sees the answer; done frees the seat (R11)", async ({
  agentApp,
  browserOf,
  page,
  signIn,
}) => {
  const { account, tom } = await oneSeat();
  await (await agentApp(tom)).startSession();
  const manager = await newUser(account.id, { role: "manager", privileges: ["manage_seats"], firstName: "Iris" });
  const boss = await browserOf(manager);
  await boss.goto("/shared-sessions");
  const row = boss.getByRole("row", { name: /Tom Okafor/ });
  const ask = boss.getByRole("button", { name: "Ask Tom Okafor whether the seat is still needed" });
  await ask.click();
  await expect(status(boss)).toContainText("Tom Okafor was asked.");
  await expect(row).toContainText("no answer yet");
  await expect(ask).toHaveCount(0);

  await signIn(tom);
  await page.goto("/me");
  await expect(remoteSupport(page)).toContainText(`${manager.name} asks: do you still need your Remote Support seat?`);
  await button(page, "Still working, 10 more minutes").click();
  await expect(remoteSupport(page)).not.toContainText("asks:");
  await expect(row).toContainText(/still working, (9|10).min more/);

  await seeding()`update asks set answered_at = answered_at - interval '10 minutes' where account_id = ${account.id}`;
  await boss.reload();
  await ask.click();
  await button(page, "Done, free my seat").click();
  await expect(page.getByRole("banner").getByRole("status")).toContainText("Your Remote Support Shared seat is free.");
  await expect(boss.getByText("Remote Support: 0 of 1 in use", { exact: true })).toBeVisible();
});
