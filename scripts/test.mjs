// npm test: everything that must hold, from a bare checkout. The last line counts the tests.
import { spawn } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { ensurePackages, giveUp, inRoot, root, Trouble } from "./bootstrap.mjs";
import { ensureBuild } from "./build.mjs";
import { versionsBelowFloor } from "./check-versions.mjs";
import { ensureChromium } from "./chromium.mjs";

const results = fs.mkdtempSync(path.join(os.tmpdir(), "openseat-results-"));
process.on("exit", () => fs.rmSync(results, { recursive: true, force: true }));
const total = { passed: 0, failed: 0 };

async function main() {
  await ensurePackages();
  await check("Versions", versionsAreSafe);
  await check("Lint", () => tool("@biomejs/biome/bin/biome", ["check", "--error-on-warnings"]));
  await check("Types", typesAgree);
  await check("Dead code", () => tool("knip/bin/knip.js", []));
  await suite("Domain tests", "vitest/vitest.mjs", vitest);
  if (await check("Build", () => ensureBuild().then(() => true, explained))) await browserTests();
  console.log(`${total.passed} passed, ${total.failed} failed`);
  process.exitCode = total.failed ? 1 : 0;
}

async function browserTests() {
  const chromium = await ensureChromium().catch(explained);
  if (chromium) return suite("Browser tests", "@playwright/test/cli.js", playwright(chromium));
  total.failed++;
}

const typesAgree = async () =>
  (await tool("next/dist/bin/next", ["typegen"])) && (await tool("typescript/lib/tsc.js", ["--noEmit"]));

function versionsAreSafe() {
  const below = versionsBelowFloor();
  for (const sentence of below) console.error(sentence);
  return below.length === 0;
}

function explained(error) {
  console.error(error instanceof Trouble ? error.message : error);
  return false;
}

/** Something that holds or counts as one failure, unless it counts its failures itself. */
async function check(title, holds) {
  const [began, before] = [Date.now(), total.failed];
  const ok = await holds();
  if (!ok && total.failed === before) total.failed++;
  console.log(`${ok ? "✓" : "✗"} ${title}, ${((Date.now() - began) / 1000).toFixed(1)} s`);
  return ok;
}

/** Runs a program of node_modules in sight; true when it ends well. */
function tool(file, args, env = {}) {
  const child = spawn(process.execPath, [inRoot("node_modules", file), ...args], {
    cwd: root,
    stdio: ["ignore", "inherit", "inherit"],
    env: { ...process.env, ...env },
  });
  const pass = (signal) => child.kill(signal);
  for (const signal of ["SIGTERM", "SIGHUP"]) process.on(signal, pass);
  return new Promise((resolve) => child.once("exit", (code) => resolve(code === 0)));
}

/** A test runner that leaves its counts in a file. One that ends badly without a failed test counts as one failure. */
async function suite(title, file, { args, env, count }) {
  const report = path.join(results, `${path.basename(file)}.json`);
  await check(title, async () => {
    const ok = await tool(file, args(report), env(report));
    const { passed = 0, failed = 0 } = fs.existsSync(report) ? count(JSON.parse(fs.readFileSync(report, "utf8"))) : {};
    total.passed += passed;
    total.failed += failed;
    return ok;
  });
}

const vitest = {
  args: (report) => ["run", "--reporter=default", "--reporter=json", `--outputFile.json=${report}`],
  env: () => ({}),
  count: ({ numPassedTests, numFailedTests }) => ({ passed: numPassedTests, failed: numFailedTests }),
};

const playwright = (chromium) => ({
  args: () => ["test", "--reporter=list,json"],
  env: (report) => ({ PLAYWRIGHT_JSON_OUTPUT_NAME: report, CHROMIUM_PATH: chromium, BASE_URL: "" }),
  count: ({ stats }) => ({ passed: stats.expected + stats.flaky, failed: stats.unexpected }),
});

await main().catch(giveUp);
