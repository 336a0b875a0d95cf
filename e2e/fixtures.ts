import { test as base, expect, type Page } from "@playwright/test";
import { newAccount, newUser, type SeededAccount, type SeededUser } from "../db/test/seed";
import { endSeeding } from "../db/test/seed-client";
import { type AgentApp, type Device, signInAgentApp } from "./agent-app";
import { signInBrowser } from "./browser-session";

export type Fixtures = {
  /** A company of the test's own: 5 Named and 3 Shared seats of each product. `newAccount` makes others. */
  account: SeededAccount;
  /** Signs the test's page in as somebody. */
  signIn: (user: Pick<SeededUser, "id" | "accountId">) => Promise<void>;
  /** A page of another browser, signed in as somebody. */
  browserOf: (user: Pick<SeededUser, "id" | "accountId">) => Promise<Page>;
  /** An agent app, signed in over HTTP with the seeded password or another one. */
  agentApp: (user: Pick<SeededUser, "email">, device?: Device, password?: string) => Promise<AgentApp>;
};

export const test = base.extend<Fixtures, { seeds: undefined }>({
  seeds: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the pattern
    async ({}, use) => {
      await use(undefined);
      await endSeeding();
    },
    { scope: "worker", auto: true },
  ],
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the pattern
  account: async ({}, use) => use(await newAccount()),
  signIn: async ({ context }, use) => use((user) => signInBrowser(context, user)),
  browserOf: async ({ browser }, use) => {
    const opened: Page[] = [];
    await use(async (user) => {
      const context = await browser.newContext({ baseURL: process.env.BASE_URL });
      await signInBrowser(context, user);
      const page = await context.newPage();
      opened.push(page);
      return page;
    });
    for (const page of opened) await page.context().close();
  },
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the pattern
  agentApp: async ({}, use) => {
    const ends: (() => Promise<void>)[] = [];
    await use(async (user, device, password) => {
      const { app, dispose } = await signInAgentApp(user, device, password);
      ends.push(dispose);
      return app;
    });
    for (const dispose of ends) await dispose();
  },
});

export { expect, newAccount, newUser };
