import { defineConfig } from "vitest/config";

export default defineConfig({
  resolve: { alias: { "@": import.meta.dirname } },
  test: {
    include: ["{lib,db,components,app,agents,proof}/**/*.test.{ts,tsx}", "architecture.test.ts"],
    globalSetup: "./db/test/global-setup.ts",
    setupFiles: "./db/test/worker-database.ts",
    pool: "forks",
    maxWorkers: 2,
    testTimeout: 20_000,
    hookTimeout: 60_000,
  },
});
