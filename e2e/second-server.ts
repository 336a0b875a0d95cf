import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import path from "node:path";
import { seeding } from "../db/test/seed-client";
import { freePort } from "../scripts/embedded-postgres.mjs";

/** Another process of the same build on the same database, as a second machine would be; `settings` are its own. */
export async function secondServer(settings: Record<string, string> = {}) {
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const server = spawn(process.execPath, [path.resolve("scripts/serve.mjs")], {
    env: {
      ...process.env,
      NODE_ENV: "production",
      HOST: "127.0.0.1",
      PORT: String(port),
      PUBLIC_URL: url,
      AUTH_SECRET: "the-secret-of-the-browser-tests-0123456789",
      BASE_URL: "",
      ...settings,
    },
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
  await Promise.race([once(server, "message"), once(server, "exit")]);
  if (server.exitCode !== null) throw new Error("The second web server did not start.");
  const stop = async () => {
    server.kill("SIGTERM");
    await once(server, "exit");
  };
  return { url, stop };
}

/** A role that may do everything except read these tables: what a server that acts as it asks of them fails. */
export async function withBlindRole(tables: string[], use: (role: string) => Promise<void>) {
  const sql = seeding();
  const name = `blind_${randomBytes(5).toString("hex")}`;
  const role = sql(name);
  await sql`create role ${role}`;
  await sql`grant usage on schema public, kernel to ${role}`;
  await sql`grant all on all tables in schema public to ${role}`;
  await sql`grant execute on all functions in schema kernel to ${role}`;
  await sql`revoke all on ${sql(tables)} from ${role}`;
  try {
    await use(name);
  } finally {
    await sql`drop owned by ${role}`;
    await sql`drop role ${role}`;
  }
}
