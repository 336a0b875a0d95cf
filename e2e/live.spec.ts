import type { Page } from "@playwright/test";
import { newAgents } from "../db/test/seed-agents";
import { expect, newAccount, newUser, test } from "./fixtures";
import { proxyWithoutEvents } from "./proxy-without-events";
import { secondServer } from "./second-server";

const shared = { remoteSupport: "shared", serviceDesk: "shared" } as const;
const remoteSupport = (page: Page) => page.getByRole("region", { name: "Remote Support" });
const live = (page: Page) => page.getByText("◔ Live");
/** Less than the page would take to read again by itself. */
const soon = { timeout: 3000 };

test("what somebody does in one browser shows in another at once, without a reload", async ({
  agentApp,
  browserOf,
  page,
  signIn,
}) => {
  const account = await newAccount({ remoteSupport: { named: 0, shared: 1 } });
  const app = await agentApp(await newUser(account.id, { ...shared, firstName: "Tom", lastName: "Okafor" }));
  await signIn(await newUser(account.id, shared));
  await page.goto("/me");
  await expect(remoteSupport(page)).toContainText("1 of 1 seats are free.");
  await expect(live(page)).toBeVisible();
  await app.startSession();
  await expect(remoteSupport(page)).toContainText("All shared seats are in use.", soon);

  const admin = await browserOf(account.admin);
  await admin.goto("/shared-sessions");
  await expect(live(admin)).toBeVisible();
  await admin.getByRole("button", { name: "End Session for Tom Okafor" }).click();
  await admin.getByRole("alertdialog").getByRole("button", { name: "End Session" }).click();
  await expect(remoteSupport(page)).toContainText("1 of 1 seats are free.", soon);
});

test("what happens on one server shows on another, and whoever is suspended there is signed out here (R20)", async ({
  account,
  agentApp,
  browserOf,
  page,
}) => {
  const other = await secondServer();
  try {
    const app = await agentApp(await newUser(account.id, { ...shared, firstName: "Tom" }));
    const manager = await newUser(account.id, { role: "manager", privileges: ["manage_seats"] });
    const here = await browserOf(manager);
    const { value = "" } = (await here.context().cookies()).find(({ name }) => name === "openseat") ?? {};
    await page.context().addCookies([{ name: "openseat", value, url: other.url, httpOnly: true, sameSite: "Lax" }]);
    await page.goto(`${other.url}/shared-sessions`);
    await expect(live(page)).toBeVisible();
    await app.startSession();
    await expect(page.getByRole("rowheader")).toHaveText([/Tom/], soon);

    const admin = await browserOf(account.admin);
    await admin.goto(`/users/${manager.id}`);
    await admin.getByRole("button", { name: "Suspend…" }).click();
    await admin.getByRole("alertdialog").getByRole("button", { name: "Suspend" }).click();
    await expect(page).toHaveURL(/\/sign-in/);
  } finally {
    await other.stop();
  }
});

test("without a network it says that it is paused, and is live again by itself", async ({
  account,
  agentApp,
  page,
  signIn,
}) => {
  const app = await agentApp(await newUser(account.id, { ...shared, firstName: "Tom" }));
  await signIn(account.admin);
  await page.goto("/shared-sessions");
  await expect(live(page)).toBeVisible();
  await page.context().setOffline(true);
  await expect(page.getByText("Paused: offline")).toBeVisible();
  await app.startSession();
  await page.context().setOffline(false);
  await expect(live(page)).toBeVisible();
  await expect(page.getByRole("rowheader")).toHaveText([/Tom/], soon);
});

test("where no stream of changes comes through, the page says so after half a minute, and tries again when asked", async ({
  account,
  page,
  signIn,
}) => {
  const proxy = await proxyWithoutEvents();
  try {
    await page.clock.install();
    await signIn(await newUser(account.id, shared));
    await page.goto(`${proxy.url}/me`);
    await expect(remoteSupport(page)).toContainText("3 of 3 seats are free.");
    const notice = page.getByText(/Live updates stopped at \d\d:\d\d\. What you see is read every few seconds\./);
    await page.clock.runFor(20_000);
    await expect(notice).toHaveCount(0);
    await page.clock.runFor(15_000);
    await expect(notice).toBeVisible();
    await expect(live(page)).toHaveCount(0);
    proxy.passEvents();
    await page.getByRole("button", { name: "Try now" }).click();
    await expect(live(page)).toBeVisible();
    await expect(notice).toHaveCount(0);
  } finally {
    proxy.stop();
  }
});

test("events are neither compressed nor kept on the way, and a server that stops ends them at once", async ({
  account,
}) => {
  const server = await secondServer();
  const [agent] = await newAgents(account.id, 1);
  const headers = { authorization: `Bearer ${agent?.token}`, "accept-encoding": "gzip" };
  const answer = await fetch(`${server.url}/api/agent/v1/events`, { headers });
  expect(answer.headers.get("content-type")).toBe("text/event-stream");
  expect(answer.headers.get("cache-control")).toBe("no-store, no-transform");
  expect(answer.headers.get("content-encoding")).toBeNull();
  const said = answer.text();
  const began = Date.now();
  await server.stop();
  expect(Date.now() - began).toBeLessThan(2500);
  expect(await said).toContain('event: seat\ndata: {"product":"remote_support","version":0}\n\n');
});
