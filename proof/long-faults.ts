import { existsSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { clock } from "../agents/history";
import type { Fault } from "./faults";

const libraries = ["x86_64-linux-gnu", "aarch64-linux-gnu"].map(
  (machine) => `/usr/lib/${machine}/faketime/libfaketime.so.1`,
);

/** An app process whose clock goes an hour ahead. */
export function clockFault(): Fault {
  const library = libraries.find((file) => existsSync(file));
  if (!library) throw new Error("--clock needs libfaketime: apt-get install libfaketime.");
  return {
    name: "the clock of an app process is an hour ahead",
    patience: 2500,
    outage: false,
    happen: async ({ servers: [server] }, seconds) => {
      await server?.end("SIGTERM");
      await server?.start({ LD_PRELOAD: library, FAKETIME: "+1h", DONT_FAKE_MONOTONIC: "1" });
      await sleep(seconds * 1000);
      await server?.end("SIGTERM");
      await server?.start();
      return clock();
    },
  };
}

/** The disk of the database is full; whoever looks after it makes room and starts what ended. */
export const fullDiskFault: Fault = {
  name: "the disk of the database is full",
  patience: 11_000,
  outage: true,
  happen: async (stage, seconds) => {
    for (const until = clock() + seconds * 1000; clock() < until; await sleep(500)) stage.disk?.fill();
    stage.disk?.empty();
    return stage.reviveDatabase();
  },
};
