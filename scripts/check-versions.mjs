// Versions below these have published holes; the lock file must hold none of them.
import fs from "node:fs";
import { inRoot } from "./bootstrap.mjs";

const floors = { next: "16.4.1", "next-auth": "5.0.0-beta.32", nodemailer: "7.0.7" };

/** "5.0.0-beta.32" as numbers that compare: a beta comes before its release. */
function parts(version) {
  const [release, beta] = version.split("-");
  return [...release.split("."), beta ? beta.replace(/\D/g, "") : Number.MAX_SAFE_INTEGER].map(Number);
}

function isBelow(version, floor) {
  const [left, right] = [parts(version), parts(floor)];
  const at = left.findIndex((part, index) => part !== right[index]);
  return at >= 0 && left[at] < right[at];
}

/** One sentence for each package in the lock file that is older than it may be, wherever it is nested. */
export function versionsBelowFloor() {
  const { packages } = JSON.parse(fs.readFileSync(inRoot("package-lock.json"), "utf8"));
  return Object.entries(packages).flatMap(([at, { version }]) => {
    const name = at.split("node_modules/").at(-1);
    const floor = floors[name];
    return floor && isBelow(version, floor) ? [`${name} ${version} has published holes: use ${floor} or newer.`] : [];
  });
}
