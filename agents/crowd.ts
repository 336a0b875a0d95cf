import { setMaxListeners } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";
import { platforms } from "@/lib/catalog";
import { App } from "./app";
import { Client, type Device, type Line } from "./client";
import type { Habits } from "./habits";
import type { History } from "./history";
import { randomOf } from "./random";
import type { SignIn } from "./sign-ins";

export type Plan = {
  servers: readonly string[];
  signIns: readonly SignIn[];
  /** How many apps; more than sign-ins means that agents have several devices. */
  count: number;
  seed: number;
  habits: Habits;
  /** Milliseconds after which an answer counts as lost. */
  patience: number;
  /** Milliseconds between the starts of two apps. */
  ramp: number;
  /** Where calls are recorded; another crowd may record there too. */
  history: History;
  /** Told what the apps' streams say. */
  heard?: Line["heard"];
};

/** Many agents' apps at once, all in one history. */
export class Crowd {
  readonly apps: App[];
  readonly #plan: Plan;
  readonly #line: Line;
  readonly #stop = new AbortController();
  #work: Promise<unknown> = Promise.resolve();

  constructor(plan: Plan) {
    const { signIns, count, seed, habits, servers, patience, history, heard } = plan;
    this.#plan = plan;
    const stopped = this.#stop.signal;
    setMaxListeners(0, stopped);
    const run = { habits, stopped, made: new Set<string>() };
    const line = { servers, patience, history, stopped, heard };
    this.#line = line;
    this.apps = Array.from({ length: signIns.length > 0 ? count : 0 }, (_, n) => {
      const person = signIns[n % signIns.length] ?? { email: "", password: "", account: "" };
      const random = randomOf(seed + n);
      return new App(new Client(person, device(person, n), line, random), random, run);
    });
  }

  start() {
    const { ramp } = this.#plan;
    this.#work = Promise.all(
      this.apps.map(async (app, n) => {
        await sleep(n * ramp, undefined, { signal: this.#stop.signal }).catch(() => undefined);
        await app.work();
      }),
    );
    return this.#work;
  }

  /** From now on answers are lost after so many milliseconds. */
  waitFor(patience: number) {
    this.#line.patience = patience;
  }

  /** Everybody closes what is open. `vanish` of the apps, from 0 to 1, just disappear. */
  async stop({ vanish = 0 } = {}) {
    for (const [n, app] of this.apps.entries()) if (n < vanish * this.apps.length) app.vanish();
    this.#stop.abort();
    await this.#work;
  }
}

const names = ["Desk PC", "Laptop", "Phone", "Tablet", "Home PC"];

/** The same in every run, so that a new run replaces the tokens of the last. */
function device({ email }: SignIn, n: number): Device {
  return {
    id: `agents-${n}-${email}`.slice(0, 100),
    name: names[n % names.length] ?? "PC",
    platform: platforms[n % platforms.length] ?? "web",
  };
}
