// First import of every script, before node_modules exists: only node: modules here.
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";

/** Something that whoever started us can mend: one sentence, no stack. */
export class Trouble extends Error {}

/** Prints what went wrong and ends the process: a sentence where we know one, else the stack. */
export function giveUp(error) {
  console.error(error instanceof Trouble ? error.message : error);
  process.exit(1);
}

const [major, minor] = process.versions.node.split(".").map(Number);
const supported = (major === 20 && minor >= 20) || (major === 22 && minor >= 12) || major > 22;
if (!supported) giveUp(new Trouble(`OpenSeat needs Node.js 20.20, 22.12 or newer; this is ${process.versions.node}.`));

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");
export const inRoot = (...names) => path.join(root, ...names);
/** In the folder of what OpenSeat keeps: the embedded database and the demo's secret. */
export const inData = (...names) => path.resolve(root, process.env.DATA_DIR || ".data", ...names);
process.env.NEXT_TELEMETRY_DISABLED ??= "1";

const seconds = (since) => `${((Date.now() - since) / 1000).toFixed(0)} s`;

/** Does `work` and says so once it takes more than a second, again every 15 s, and at its end. On standard error. */
export async function step(title, work) {
  const began = Date.now();
  let said = false;
  const say = () => {
    console.error(said ? `  ${title} … ${seconds(began)}` : `▸ ${title} …`);
    said = true;
  };
  const first = setTimeout(say, 1000);
  const again = setInterval(say, 15_000);
  try {
    const result = await work();
    if (said) console.error(`✓ ${title}, ${seconds(began)}`);
    return result;
  } finally {
    clearTimeout(first);
    clearInterval(again);
  }
}

/** Runs a program quietly. When it fails, its last words come first and then `sentence`. */
export function run(program, args, { env = {}, sentence = `${path.basename(program)} failed.` } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: ["ignore", "pipe", "pipe"],
      shell: process.platform === "win32",
    });
    const stop = () => {
      child.kill("SIGTERM");
      process.exit(143);
    };
    process.once("SIGTERM", stop).once("SIGHUP", stop);
    let output = "";
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding("utf8").on("data", (text) => {
        output = (output + text).slice(-20_000);
      });
    }
    child.once("error", (error) => reject(new Trouble(`${sentence} (${error.message})`)));
    child.once("close", (code) => {
      process.off("SIGTERM", stop).off("SIGHUP", stop);
      if (code === 0) return resolve(output);
      console.error(output.trimEnd().split("\n").slice(-40).join("\n"));
      reject(new Trouble(sentence));
    });
  });
}

/** One digest of this Node.js, this system and the contents of `files`. */
export function digestOf(files) {
  const hash = createHash("sha256").update(`${process.version} ${process.platform} ${process.arch}`);
  for (const file of files) hash.update(`\0${file}\0`).update(fs.readFileSync(inRoot(file)));
  return hash.digest("hex");
}

/** Is there a process of this number? */
export function alive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === "EPERM";
  }
}

/** Does `work` while no other process of this checkout does anything of this `name`. */
async function alone(name, work) {
  const file = inRoot(".data", `${name}.lock`);
  fs.mkdirSync(path.dirname(file), { recursive: true });
  for (let waited = false; ; waited = true) {
    try {
      fs.writeFileSync(file, String(process.pid), { flag: "wx" });
      break;
    } catch (error) {
      if (error.code !== "EEXIST") throw error;
    }
    const holder = Number(fs.existsSync(file) && fs.readFileSync(file, "utf8"));
    if (holder && !alive(holder)) fs.rmSync(file, { force: true });
    else if (!waited) console.error("▸ Waiting for another process that is at it in this folder …");
    await sleep(100);
  }
  try {
    return await work();
  } finally {
    fs.rmSync(file, { force: true });
  }
}

/** Does `work` unless `stamp` says that it was done for the same `digest`. Two at once: the second waits. */
export async function once(stamp, digest, work) {
  const file = inRoot(stamp);
  const done = () => fs.existsSync(file) && fs.readFileSync(file, "utf8") === digest;
  if (done()) return;
  await alone(path.basename(stamp), async () => {
    if (done()) return;
    await work();
    fs.writeFileSync(file, digest);
  });
}

/** Whether what npm noted at its end as installed is what the lock file says, and holds all that package.json asks for. */
function packagesAreThere() {
  const read = (file) => JSON.parse(fs.readFileSync(inRoot(file), "utf8"));
  try {
    const { packages: installed } = read("node_modules/.package-lock.json");
    const { packages: locked } = read("package-lock.json");
    const asked = Object.keys({ ...locked[""].dependencies, ...locked[""].devDependencies });
    return (
      asked.every((name) => installed[`node_modules/${name}`]) &&
      Object.entries(installed).every(([at, { version }]) => locked[at]?.version === version)
    );
  } catch {
    return false;
  }
}

/** Installs the packages of package-lock.json when they, or Node.js, changed. */
export async function ensurePackages() {
  const digest = digestOf(["package.json", "package-lock.json"]);
  await once("node_modules/.openseat-packages", digest, async () => {
    if (packagesAreThere()) return;
    await step("Installing packages (about a minute, once)", () =>
      // In a shell with NODE_ENV=production npm would leave out what the build needs.
      run("npm", ["ci", "--include=dev", "--include=optional", "--no-audit", "--no-fund"], {
        sentence: "The packages could not be installed. Is npm there, and can it reach its registry?",
      }),
    );
  });
}

/** Reads `.env`, as the web server does; what the environment says already wins. */
export function readDotEnv() {
  if (fs.existsSync(inRoot(".env"))) process.loadEnvFile(inRoot(".env"));
}
