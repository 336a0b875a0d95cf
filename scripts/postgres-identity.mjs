// PostgreSQL refuses to run as root. This decides as whom its programs run.
import { spawnSync } from "node:child_process";

const asNobody = ["--user", "--map-user=65534", "--map-group=65534"];

/** The number that `id` prints for a user, or 0 when there is no such user. */
function numberOf(flag, user) {
  const answer = spawnSync("id", [flag, user], { encoding: "utf8" });
  return answer.status === 0 ? Number(answer.stdout) : 0;
}

/**
 * An ordinary user is who they are (`plain`). Root runs PostgreSQL in a user namespace, where root looks like somebody
 * else and the kernel still lets it at root's own files (`namespace`); where that is forbidden, as the user `postgres` or
 * `nobody` (`other`), who can read only what everybody may.
 * @returns {{ kind: "plain" } | { kind: "namespace" } | { kind: "other", uid: number, gid: number }}
 */
export function identity() {
  if (process.getuid?.() !== 0) return { kind: "plain" };
  if (process.env.OPENSEAT_POSTGRES_AS !== "other") {
    const probe = spawnSync("unshare", [...asNobody, "id", "-u"], { encoding: "utf8" });
    if (probe.status === 0 && probe.stdout.trim() === "65534") return { kind: "namespace" };
  }
  for (const user of ["postgres", "nobody"]) {
    const [uid, gid] = [numberOf("-u", user), numberOf("-g", user)];
    if (uid > 0) return { kind: "other", uid, gid };
  }
  throw new Error("PostgreSQL cannot run as root here. Start OpenSeat as an ordinary user, or set DATABASE_URL.");
}

/** What to spawn so that `file` runs as `who`: the program, its arguments, and options for spawn. */
export function commandAs(who, file, args) {
  if (who.kind === "namespace") return ["unshare", [...asNobody, "--", file, ...args], {}];
  return [file, args, who.kind === "other" ? { uid: who.uid, gid: who.gid } : {}];
}

/** Runs `file` as `who` to its end. */
export function runAs(who, file, args) {
  const [program, list, options] = commandAs(who, file, args);
  return spawnSync(program, list, { ...options, encoding: "utf8", cwd: "/" });
}
