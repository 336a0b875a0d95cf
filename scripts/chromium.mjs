import { spawnSync } from "node:child_process";
import fs from "node:fs";
import { run, step, Trouble } from "./bootstrap.mjs";

const places = [
  process.env.CHROMIUM_PATH,
  "/usr/bin/chromium-headless-shell", // the same engine without windows: lighter
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
];

/** A browser that is on this machine already. */
export const findChromium = () => places.find((place) => place && fs.existsSync(place));

/** What to put before `apt-get`, or nothing when we may not install. */
function administrator() {
  if (!fs.existsSync("/usr/bin/apt-get")) return undefined;
  if (process.getuid?.() === 0) return [];
  return spawnSync("sudo", ["-n", "true"], { stdio: "ignore" }).status === 0 ? ["sudo", "-n"] : undefined;
}

/** The browser of the tests: found, else installed by apt where we may; else says how to get it. */
export async function ensureChromium() {
  const prefix = findChromium() ? undefined : administrator();
  if (prefix) {
    const apt = (...args) =>
      run([...prefix, "apt-get", ...args][0], [...prefix, "apt-get", ...args].slice(1), {
        env: { DEBIAN_FRONTEND: "noninteractive" },
        sentence: "apt could not install Chromium.",
      });
    await step("Installing Chromium by apt", async () => {
      await apt("update", "-qq");
      await apt("install", "-y", "-qq", "--no-install-recommends", "chromium", "fonts-liberation");
    });
  }
  const found = findChromium();
  if (found) return found;
  throw new Trouble(
    "The browser tests need Chromium: install it (Debian: apt-get install chromium), or set CHROMIUM_PATH to a Chrome.",
  );
}
