import { readdirSync, readFileSync } from "node:fs";
import { seeding } from "@/db/test/seed-client";

/** The times in /proc are in these. */
const tick = 10;

/** What the kernel tells of a process: its parent and the milliseconds it has used a core, those of its ended children too. */
function statOf(pid: string | number) {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, "utf8");
    const fields = text.slice(text.lastIndexOf(")") + 2).split(" ");
    const used = fields.slice(11, 15).reduce((sum, ticks) => sum + Number(ticks) * tick, 0);
    return { parent: fields[1], used };
  } catch {
    return undefined; // ended meanwhile, or no Linux
  }
}

/** Milliseconds that a process has used a core; not a number where the system does not tell. */
export const cpuOf = (pid: string | number) => statOf(pid)?.used ?? Number.NaN;

/** The same of PostgreSQL, all its processes together. */
export async function cpuOfPostgres(): Promise<() => number> {
  const [row] = await seeding()<{ pid: number }[]>`select pg_backend_pid() as pid`;
  const postmaster = statOf(row?.pid ?? 0)?.parent;
  return () => {
    const all = readdirSync("/proc").filter((name) => /^\d+$/.test(name));
    const own = all.filter((pid) => pid === postmaster || statOf(pid)?.parent === postmaster);
    return own.reduce((sum, pid) => sum + (statOf(pid)?.used ?? 0), 0) || Number.NaN;
  };
}
