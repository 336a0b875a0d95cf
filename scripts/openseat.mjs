// npm run -s openseat -- …: the operator's command line. This part needs no packages; openseat.ts is the rest.
import { ensurePackages, giveUp, inRoot, readDotEnv } from "./bootstrap.mjs";

try {
  readDotEnv();
  await ensurePackages();
  const { tsImport } = await import("tsx/esm/api");
  const { main } = await tsImport("./openseat.ts", { parentURL: import.meta.url, tsconfig: inRoot("tsconfig.json") });
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  giveUp(error);
}
