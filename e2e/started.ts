import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import net from "node:net";
import os from "node:os";
import path from "node:path";
import { freePort } from "../scripts/embedded-postgres.mjs";
import { place } from "../scripts/postgres-files.mjs";
import { identity } from "../scripts/postgres-identity.mjs";

const root = path.resolve(import.meta.dirname, "..");

/** A port and a data folder of a test's own. */
export async function newPlace() {
  return { port: await freePort(), folder: mkdtempSync(path.join(os.tmpdir(), "openseat-start-")) };
}
export type Place = Awaited<ReturnType<typeof newPlace>>;

/** Removes what was kept there. */
export function removePlace({ folder }: Place) {
  const { data } = place(identity(), path.join(folder, "postgres"));
  for (const one of [path.dirname(data), folder]) rmSync(one, { recursive: true, force: true });
}

/** Runs what somebody types to start OpenSeat, until it says that it is ready. */
export async function startOpenSeat({ port, folder }: Place, program: string, ...args: string[]) {
  const began = Date.now();
  const nothing = { DATABASE_URL: "", DATABASE_ROLE: "", AUTH_SECRET: "", PUBLIC_URL: "", SMTP_URL: "", HOST: "" };
  const child = spawn(program, args, {
    cwd: root,
    env: { ...process.env, ...nothing, PORT: `${port}`, DATA_DIR: folder },
    stdio: ["ignore", "pipe", "pipe"],
    detached: true, // a group of its own, as in a terminal
  });
  const ended = once(child, "exit").then(([code]) => code);
  const told = { text: "" };
  const ready = new Promise<void>((resolve) => {
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding("utf8").on("data", (text) => {
        told.text += text;
        if (told.text.includes("Stop it with Ctrl-C.")) resolve();
      });
    }
  });
  const early = ended.then((code) => Promise.reject(new Error(`It ended with ${code}:\n${told.text}`)));
  await Promise.race([ready, early]);
  early.catch(() => undefined);
  return { pid: child.pid ?? 0, ended, told, took: Date.now() - began, url: `http://127.0.0.1:${port}` };
}

const stat = (pid: number) => {
  try {
    const [, state, parent] = /\) (\S) (\d+)/.exec(readFileSync(`/proc/${pid}/stat`, "utf8")) ?? [];
    return { state, parent: Number(parent) };
  } catch {
    return undefined;
  }
};

/** Whether a process still runs; one that ended and waits for its parent to notice does not. */
export const runs = (pid: number) => (stat(pid)?.state ?? "Z") !== "Z";

/** The children of a process. */
export const childrenOf = (pid: number): number[] =>
  readdirSync("/proc")
    .map(Number)
    .filter((one) => stat(one)?.parent === pid);

/** A process and all that came of it. */
export const familyOf = (pid: number): number[] => [pid, ...childrenOf(pid).flatMap(familyOf)];

export const isPostgres = (pid: number) => readFileSync(`/proc/${pid}/cmdline`, "utf8").includes("postgres");

/** Whether somebody could listen there now. */
export function isFree(port: number): Promise<boolean> {
  const probe = net.createServer();
  return new Promise((resolve) => {
    probe.once("error", () => resolve(false));
    probe.listen(port, "127.0.0.1", () => probe.close(() => resolve(true)));
  });
}
