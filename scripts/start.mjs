// npm start: everything from a bare checkout to a running Admin Center.
import { spawn } from "node:child_process";
import { once } from "node:events";
import fs from "node:fs";
import { ensurePackages, giveUp, inRoot, readDotEnv, step } from "./bootstrap.mjs";
import { ensureBuild } from "./build.mjs";
import { checkServerConfiguration, ensurePortIsFree, isLoopback, keptSecret, listenAddress } from "./configuration.mjs";
import { ensureDatabaseAnswers, keepEmbedded, migrateTo } from "./database.mjs";

const dev = process.argv.includes("--dev");
const startedBy = process.env.npm_lifecycle_event ? ancestors() : "";
let stopping = false;
let server;
await main().catch(giveUp);

async function main() {
  readDotEnv();
  const address = listenAddress();
  checkServerConfiguration();
  await ensurePortIsFree(address);
  await ensurePackages();
  if (!dev) await ensureBuild();
  const url = process.env.DATABASE_URL;
  if (url) {
    await step("Looking for the database", () => ensureDatabaseAnswers(url));
    listenForSignals();
    await serve(address, await prepare(url));
  } else {
    listenForSignals();
    await serveDemo(address);
  }
}

/** Who started us: our parent, and where that is only npm's shell, its parent too. */
function ancestors() {
  try {
    const [, name, parent] = fs.readFileSync(`/proc/${process.ppid}/stat`, "utf8").match(/\((.*)\) \S (\d+)/) ?? [];
    return name?.endsWith("sh") ? `${process.ppid} ${parent}` : String(process.ppid);
  } catch {
    return String(process.ppid);
  }
}

/** Ctrl-C and signals end the web server, whose end ends us. So does the end of npm, which can be killed without us. */
function listenForSignals() {
  const stop = () => {
    stopping = true;
    server?.kill("SIGTERM");
  };
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, stop);
  setInterval(() => startedBy && ancestors() !== startedBy && stop(), 500).unref();
}

/** The embedded PostgreSQL with the demo account; stopped again whatever happens. */
async function serveDemo(address) {
  const embedded = await step("Starting PostgreSQL", keepEmbedded);
  let demo;
  try {
    const environment = await prepare(embedded.url);
    const { openDemo } = await import("./demo.mjs");
    demo = await step("Seeding the demo account", () => openDemo(embedded.url));
    const secret = process.env.AUTH_SECRET || keptSecret();
    const shown = isLoopback(address.host) ? { DEMO: "1" } : {};
    const warning = isLoopback(address.host) ? "" : "\nWhoever reaches this machine can use these sign-ins.";
    await serve(address, { ...environment, ...shown, AUTH_SECRET: secret }, demo.signIns + warning);
  } finally {
    await demo?.close();
    await embedded.stop();
  }
}

async function prepare(url) {
  const { role } = await step("Bringing the database up to date", () => migrateTo(url));
  return { DATABASE_URL: url, ...(role && { DATABASE_ROLE: role }) };
}

/** Runs the web server until it ends or we are told to stop. */
async function serve(address, environment, signIns) {
  if (stopping) return;
  // In a group of its own: Ctrl-C reaches only us, and the server gets one signal, from here.
  server = spawn(process.execPath, [inRoot("scripts/serve.mjs"), ...(dev ? ["--dev"] : [])], {
    cwd: inRoot(),
    env: { ...process.env, ...environment },
    stdio: ["ignore", "inherit", "inherit", "ipc"],
    detached: process.platform !== "win32",
  });
  server.once("message", () => greet(address, signIns));
  const [code] = await once(server, "exit");
  process.exitCode = stopping ? 0 : (code ?? 1);
}

function greet({ host, port }, signIns) {
  const shown = isLoopback(host) || host === "0.0.0.0" || host === "::" ? "localhost" : host;
  console.log(`\nOpenSeat is ready: ${process.env.PUBLIC_URL || `http://${shown}:${port}`}\n`);
  if (signIns) console.log(`${signIns}\n`);
  console.log("Stop it with Ctrl-C.");
}
