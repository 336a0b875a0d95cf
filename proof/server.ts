import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { closeSync, openSync, readFileSync } from "node:fs";
import path from "node:path";

export type Environment = Record<string, string | undefined>;

/** One app process: the production server on a port of its own. */
export class Server {
  readonly url: string;
  readonly #port: number;
  readonly #log: string;
  readonly #environment: Environment;
  #process: ChildProcess | undefined;
  /** How often it ended although nobody ended it. */
  died = 0;

  constructor(port: number, log: string, environment: Environment) {
    this.#port = port;
    this.#log = log;
    this.#environment = environment;
    this.url = `http://127.0.0.1:${port}`;
  }

  /** Resolves when it listens. `more`: settings of this start only. */
  async start(more: Environment = {}) {
    const program = path.join(import.meta.dirname, "../scripts/serve.mjs");
    const log = openSync(this.#log, "a");
    const started = spawn(process.execPath, [program], {
      env: { ...process.env, ...this.#environment, HOST: "127.0.0.1", PORT: String(this.#port), ...more },
      stdio: ["ignore", log, log, "ipc"],
    });
    closeSync(log);
    this.#process = started;
    started.once("exit", () => {
      if (this.#process !== started) return;
      this.died++;
      this.#process = undefined;
    });
    await Promise.race([once(started, "message"), once(started, "exit")]);
    if (started.exitCode !== null) {
      throw new Error(`An app process did not start. It says:\n${readFileSync(this.#log, "utf8").slice(-2000)}`);
    }
  }

  signal(signal: NodeJS.Signals) {
    this.#process?.kill(signal);
  }

  /** Ends it with a signal and waits for its end. */
  async end(signal: NodeJS.Signals) {
    const ending = this.#process;
    this.#process = undefined;
    if (!ending || ending.exitCode !== null) return;
    ending.kill(signal);
    await once(ending, "exit");
  }
}
