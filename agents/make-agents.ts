import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { writeFileSync } from "node:fs";
import path from "node:path";

/** Adds agents with Shared seats of both products by the operator's command line; their sign-ins go into `file`. */
export async function makeAgents(account: string, count: number, file: string): Promise<void> {
  const run = randomBytes(3).toString("hex");
  const agents = Array.from({ length: count }, (_, n) => ({
    email: `agent-${run}-${n + 1}@agents.example`,
    password: randomBytes(12).toString("base64url"),
    firstName: "Agent",
    lastName: `${run.toUpperCase()} ${String(n + 1).padStart(3, "0")}`,
    remoteSupport: "shared",
    serviceDesk: "shared",
  }));
  const program = path.join(import.meta.dirname, "../scripts/openseat.mjs");
  const child = spawn(process.execPath, [program, "user", "add", "--account", account], {
    stdio: ["pipe", "inherit", "inherit"],
  });
  child.stdin.end(agents.map((agent) => JSON.stringify(agent)).join("\n"));
  const [code] = await once(child, "exit");
  if (code !== 0) throw new Error("The agents were not all added.");
  const lines = agents.map(({ email, password }) => JSON.stringify({ email, password, account }));
  writeFileSync(file, `${lines.join("\n")}\n`, { mode: 0o600, flag: "wx" });
}
