// Some registries lack the platform packages of other systems, and npm then leaves those optional packages out of the
// lock file, which `npm ci` refuses ("Missing: … from lock file"). This adds them: exact version, optional, with the
// system and processor that their name tells. Run it after every change of dependencies.
import fs from "node:fs";

const systems = [
  "darwin",
  "win32",
  "windows",
  "linux",
  "android",
  "freebsd",
  "openbsd",
  "netbsd",
  "sunos",
  "aix",
  "openharmony",
];
const processors = ["x64", "arm64", "arm", "ia32", "ppc64", "riscv64", "s390x", "loong64", "mips64el", "wasm32"];
const lock = JSON.parse(fs.readFileSync("package-lock.json", "utf8"));
const packages = lock.packages;

/** Does `name` resolve from the package at `from`, walking up as node does? */
function resolves(from, name) {
  for (let at = from; ; at = at.includes("/node_modules/") ? at.slice(0, at.lastIndexOf("/node_modules/")) : "") {
    if (packages[`${at ? `${at}/` : ""}node_modules/${name}`]) return true;
    if (!at) return false;
  }
}

let added = 0;
for (const [at, pkg] of Object.entries({ ...packages })) {
  for (const [name, range] of Object.entries(pkg.optionalDependencies ?? {})) {
    if (!/^\d+\.\d+\.\d+\S*$/.test(range) || resolves(at, name)) continue;
    const parts = name.split(/[/-]/);
    const os = parts.find((part) => systems.includes(part));
    const cpu = parts.find((part) => processors.includes(part));
    packages[`node_modules/${name}`] = {
      version: range,
      ...(cpu && { cpu: [cpu] }),
      optional: true,
      ...(os && { os: [os === "windows" ? "win32" : os] }),
    };
    added++;
  }
}
lock.packages = Object.fromEntries(Object.entries(packages).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)));
fs.writeFileSync("package-lock.json", `${JSON.stringify(lock, null, 2)}\n`);
console.log(`${added} entries added to package-lock.json`);
