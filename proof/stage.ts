import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { migrate } from "@/db/migrate";
import { clock } from "../agents/history";
import { freePort, startEmbedded } from "../scripts/embedded-postgres.mjs";
import { Cable } from "./cable";
import { Server } from "./server";
import { SmallDisk } from "./small-disk";

/** A durable PostgreSQL of the proof's own and app processes on it, with a cable between that can be cut. */
export class Stage {
  readonly folder: string;
  readonly servers: Server[] = [];
  /** A disk of the database's own, where it was asked for. */
  readonly disk: SmallDisk | undefined;
  readonly #data: string;
  readonly #log: string;
  #postgres: Awaited<ReturnType<typeof startEmbedded>> | undefined;
  #cable = new Cable(() => this.#postgres?.port ?? 0);
  #role = "";

  constructor({ smallDisk = false } = {}) {
    this.folder = mkdtempSync(path.join(os.tmpdir(), "openseat-proof-"));
    if (smallDisk) this.disk = new SmallDisk(path.join(this.folder, "disk"));
    this.#data = path.join(this.disk?.folder ?? this.folder, "data");
    this.#log = path.join(this.folder, "postgres.log");
  }

  /** The database without the cable: for whoever watches. */
  get url() {
    return this.#postgres?.url ?? "";
  }

  get cable() {
    return this.#cable;
  }

  get role() {
    return this.#role;
  }

  /** The database as the app sees it. */
  get #cabled() {
    const url = new URL(this.url);
    url.port = String(this.#cable.port);
    return url.href;
  }

  async openDatabase() {
    this.#postgres = await startEmbedded({ dir: this.#data, log: this.#log });
    await this.#cable.open();
    this.#role = (await migrate(this.url)).role ?? "";
  }

  async openServers(count: number) {
    const environment = {
      ...{
        DATABASE_URL: this.#cabled,
        DATABASE_ROLE: this.#role,
        AUTH_SECRET: "the-secret-of-the-proof-0123456789-0123",
      },
      ...{ NODE_ENV: "production", PUBLIC_URL: "", SMTP_URL: "", DEMO: "" },
    };
    for (let n = 0; n < count; n++) {
      const server = new Server(await freePort(), path.join(this.folder, `app-${n + 1}.log`), environment);
      await server.start();
      this.servers.push(server);
    }
  }

  /** kill -9 of the whole database, and its start after a pause. Resolves to when it was there again. */
  async crashDatabase(pause: number): Promise<number> {
    const pid = this.#postgres?.pid;
    if (pid) process.kill(pid, "SIGKILL");
    await sleep(pause);
    return this.reviveDatabase();
  }

  /** Starts the database again where it ended. Resolves to when it was there. */
  async reviveDatabase(): Promise<number> {
    const port = this.#postgres?.port ?? 0;
    this.#postgres = await startEmbedded({ dir: this.#data, log: this.#log, port });
    return clock();
  }

  async close() {
    await Promise.all(this.servers.map((server) => server.end("SIGKILL")));
    this.#cable.close();
    await this.#postgres?.stop();
    this.disk?.remove();
    rmSync(this.folder, { recursive: true, force: true });
  }
}
