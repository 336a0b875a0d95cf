import { inRoot } from "./bootstrap.mjs";

/** The demo account, made at the first start. Its agents' apps send heartbeats until `close`. */
export async function openDemo(url) {
  const { tsImport } = await import("tsx/esm/api");
  const { openDemo: open } = await tsImport("./seed-demo.ts", {
    parentURL: import.meta.url,
    tsconfig: inRoot("tsconfig.json"),
  });
  return open(url);
}
