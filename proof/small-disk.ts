import { spawnSync } from "node:child_process";
import { closeSync, mkdirSync, openSync, rmSync, writeSync } from "node:fs";
import path from "node:path";

const block = Buffer.alloc(1 << 20);

/** A disk of 512 MB in memory, which can be filled. */
export class SmallDisk {
  readonly folder: string;
  readonly #ballast: string;

  constructor(folder: string) {
    this.folder = folder;
    this.#ballast = path.join(folder, "ballast");
    mkdirSync(folder);
    const { status } = spawnSync("mount", ["-t", "tmpfs", "-o", "size=512m,mode=0755", "openseat-proof", folder]);
    if (status !== 0) throw new Error("--full-disk makes a small disk in memory, which needs root on Linux.");
  }

  /** Not a byte is left. */
  fill() {
    const file = openSync(this.#ballast, "w");
    try {
      for (;;) writeSync(file, block);
    } catch (error) {
      if (!(error instanceof Error && "code" in error && error.code === "ENOSPC")) throw error;
    } finally {
      closeSync(file);
    }
  }

  empty() {
    rmSync(this.#ballast, { force: true });
  }

  remove() {
    spawnSync("umount", [this.folder]);
  }
}
