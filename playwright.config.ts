import { defineConfig } from "@playwright/test";

export default defineConfig({
  testDir: "e2e",
  // Drawing docs/screens is no test: it is asked for by name (npm run screens).
  testIgnore: process.env.SCREENS ? [] : ["**/screens*.spec.ts"],
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  workers: 2,
  timeout: 120_000,
  expect: { timeout: 15_000 },
  reporter: [["list"]],
  outputDir: "test-results",
  globalSetup: "./e2e/global-setup.ts",
  use: {
    baseURL: process.env.BASE_URL,
    locale: "en-US",
    screenshot: "only-on-failure",
    launchOptions: {
      ...(process.env.CHROMIUM_PATH ? { executablePath: process.env.CHROMIUM_PATH } : {}),
      chromiumSandbox: false,
      args: ["--disable-gpu", "--disable-quic", "--no-first-run", "--disable-sync", "--disable-dev-shm-usage"],
    },
  },
});
