// npm run bench: measures the production server on a PostgreSQL of its own; results in bench/results.md.
import { spawn } from "node:child_process";
import { once } from "node:events";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { ensurePackages, giveUp, inRoot, root, Trouble } from "./bootstrap.mjs";
import { ensureBuild } from "./build.mjs";
import { ensureChromium } from "./chromium.mjs";

const folder = fs.mkdtempSync(path.join(os.tmpdir(), "openseat-bench-"));
const ends = [];
await main()
  .finally(async () => {
    for (const end of ends.reverse()) await end();
    fs.rmSync(folder, { recursive: true, force: true });
  })
  .catch(giveUp);

async function main() {
  await ensurePackages();
  await ensureBuild();
  const chromium = await ensureChromium();
  const { freePort, startEmbedded } = await import("./embedded-postgres.mjs");
  const { migrateTo } = await import("./database.mjs");
  const postgres = await startEmbedded({ dir: path.join(folder, "data"), log: path.join(folder, "log") });
  ends.push(() => postgres.stop());
  const { role } = await migrateTo(postgres.url);
  const port = await freePort();
  const environment = {
    ...process.env,
    DATABASE_URL: postgres.url,
    DATABASE_ROLE: role ?? "",
    AUTH_SECRET: "the-secret-of-the-measurements-0123456789",
    PUBLIC_URL: "",
    SMTP_URL: "",
    DEMO: "",
    HOST: "127.0.0.1",
    PORT: String(port),
    BASE_URL: `http://127.0.0.1:${port}`,
    NODE_ENV: "production",
  };
  // A small heap, so that what grows without end shows in the memory of the process.
  const server = node(["--max-old-space-size=320", inRoot("scripts/serve.mjs")], environment, [
    "ignore",
    "inherit",
    "inherit",
    "ipc",
  ]);
  ends.push(async () => {
    server.kill("SIGTERM");
    if (server.exitCode === null) await once(server, "exit");
  });
  await Promise.race([once(server, "message"), once(server, "exit")]);
  if (server.exitCode !== null) throw new Trouble("The web server did not start.");
  const bench = node(
    ["--import", "tsx", inRoot("bench/run.ts"), ...process.argv.slice(2)],
    { ...environment, SERVER_PID: String(server.pid), CHROMIUM_PATH: chromium },
    "inherit",
  );
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => bench.kill(signal));
  const [code] = await once(bench, "exit");
  if (code !== 0) throw new Trouble("A measurement failed; what it said is above.");
}

function node(args, env, stdio) {
  return spawn(process.execPath, args, { cwd: root, env, stdio });
}
