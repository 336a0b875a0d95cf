import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { Redis } from "ioredis";
import { Semaphore } from "redis-semaphore";
import { freePort } from "@/scripts/embedded-postgres.mjs";

/**
 * A redis-server that promises what PostgreSQL does: an answer is on the disk (append-only, fsync at every write). Takes and
 * frees with npm's redis-semaphore. Null where Debian's redis-server is not installed.
 */
export async function startRedis() {
  const folder = mkdtempSync(path.join(tmpdir(), "openseat-redis-"));
  const port = await freePort();
  const args = ["--port", String(port), "--bind", "127.0.0.1", "--dir", folder, "--save", ""];
  const server = spawn("redis-server", [...args, "--appendonly", "yes", "--appendfsync", "always"], {
    stdio: "ignore",
  });
  const failed = new Promise<false>((resolve) => server.once("error", () => resolve(false)));
  const client = new Redis(port, "127.0.0.1", {
    lazyConnect: true,
    retryStrategy: () => 100,
    maxRetriesPerRequest: 100,
  });
  client.on("error", () => undefined);
  const ready = await Promise.race([failed, client.ping().then(() => true)]);
  const stop = async () => {
    client.disconnect();
    if (server.pid !== undefined && server.exitCode === null) {
      const gone = new Promise((resolve) => server.once("exit", resolve));
      server.kill("SIGTERM");
      await gone;
    }
    rmSync(folder, { recursive: true, force: true });
  };
  if (!ready) {
    await stop();
    return null;
  }
  /** Takes one of so many seats of a pool and frees it. */
  const cycle = async (pool: string, seats: number) => {
    const seat = new Semaphore(client, pool, seats, { lockTimeout: 60_000, refreshInterval: 0, retryInterval: 1 });
    await seat.acquire();
    await seat.release();
  };
  return { cycle, stop };
}
