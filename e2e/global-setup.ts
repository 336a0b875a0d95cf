import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { migrate } from "../db/migrate";
import { ensureBuild } from "../scripts/build.mjs";
import { freePort, startEmbedded } from "../scripts/embedded-postgres.mjs";

const root = path.resolve(import.meta.dirname, "..");

/** The web server as `npm start` runs it, on a port of its own; resolves when it listens. */
async function serve(port: number, environment: Record<string, string>, log: string): Promise<ChildProcess> {
  const out = openSync(log, "a");
  const server = spawn(process.execPath, [path.join(root, "scripts/serve.mjs")], {
    cwd: root,
    env: { ...process.env, ...environment, NODE_ENV: "production", HOST: "127.0.0.1", PORT: String(port) },
    stdio: ["ignore", out, out, "ipc"],
  });
  closeSync(out);
  await Promise.race([once(server, "message"), once(server, "exit")]);
  if (server.exitCode !== null) throw new Error(`The web server did not start:\n${readFileSync(log, "utf8")}`);
  return server;
}

/**
 * The production build on a private database and a free port. Tests find them in BASE_URL and DATABASE_URL, and the
 * server's log in SERVER_LOG. With BASE_URL and DATABASE_URL given, those are used and nothing is started.
 */
export default async function globalSetup() {
  if (process.env.BASE_URL) return;
  await ensureBuild();
  const folder = mkdtempSync(path.join(os.tmpdir(), "openseat-e2e-"));
  const postgres = await startEmbedded({
    dir: path.join(folder, "data"),
    log: path.join(folder, "postgres.log"),
    durable: false,
  });
  const log = path.join(folder, "server.log");
  const { role } = await migrate(postgres.url);
  const port = await freePort();
  const server = await serve(
    port,
    {
      DATABASE_URL: postgres.url,
      DATABASE_ROLE: role ?? "",
      AUTH_SECRET: "the-secret-of-the-browser-tests-0123456789",
      PUBLIC_URL: "",
      SMTP_URL: "",
      DEMO: "",
      TRUST_PROXY: "",
    },
    log,
  );
  process.env.BASE_URL = `http://localhost:${port}`;
  process.env.DATABASE_URL = postgres.url;
  process.env.SERVER_LOG = log;
  return async () => {
    server.kill("SIGTERM");
    if (server.exitCode === null) await once(server, "exit");
    await postgres.stop();
    rmSync(folder, { recursive: true, force: true });
  };
}
