// npm run proof: app processes and a PostgreSQL of their own under load and faults; results in docs/proof.md.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { ensurePackages, giveUp, inRoot, root } from "./bootstrap.mjs";
import { ensureBuild } from "./build.mjs";

try {
  await ensurePackages();
  await ensureBuild();
  const args = ["--import", "tsx", inRoot("proof/run.ts"), ...process.argv.slice(2)];
  const proof = spawn(process.execPath, args, { cwd: root, stdio: "inherit" });
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => proof.kill(signal));
  const [code] = await once(proof, "exit");
  process.exitCode = code ?? 1;
} catch (error) {
  giveUp(error);
}
