import { spawn } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { freePort } from "../scripts/embedded-postgres.mjs";

/** Another process of the same build on the same database, as a second machine would be. */
export async function secondServer() {
  const port = await freePort();
  const server = spawn(process.execPath, [path.resolve("scripts/serve.mjs")], {
    env: {
      ...process.env,
      NODE_ENV: "production",
      HOST: "127.0.0.1",
      PORT: String(port),
      AUTH_SECRET: "the-secret-of-the-browser-tests-0123456789",
      BASE_URL: "",
    },
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
  await Promise.race([once(server, "message"), once(server, "exit")]);
  if (server.exitCode !== null) throw new Error("The second web server did not start.");
  const stop = async () => {
    server.kill("SIGTERM");
    await once(server, "exit");
  };
  return { url: `http://127.0.0.1:${port}`, stop };
}
