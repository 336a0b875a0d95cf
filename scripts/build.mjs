import fs from "node:fs";
import { digestOf, inRoot, once, run, step } from "./bootstrap.mjs";

const stamp = ".next/openseat-build";
const folders = ["app", "components", "db", "lib", "public"];
const singles = [
  "package-lock.json",
  "next.config.ts",
  "tsconfig.json",
  "postcss.config.mjs",
  "proxy.ts",
  "instrumentation.ts",
];
/** What the build never reads. */
const outside = /\.test\.tsx?$|^db\/(test|kernel|migrations)\/|^lib\/test\//;

function filesOf(folder) {
  if (!fs.existsSync(inRoot(folder))) return [];
  return fs
    .readdirSync(inRoot(folder), { withFileTypes: true })
    .flatMap((entry) => (entry.isDirectory() ? filesOf(`${folder}/${entry.name}`) : [`${folder}/${entry.name}`]));
}

function sources() {
  const all = [...folders.flatMap(filesOf), ...singles.filter((file) => fs.existsSync(inRoot(file)))];
  return all.filter((file) => !outside.test(file)).sort();
}

/** Which build the browser and this server belong to; the same for every process of one build. */
export const deploymentOf = (digest) => digest.slice(0, 16);

/** The deployment of the build that is there, or nothing when there is none. */
export function builtDeployment() {
  if (!fs.existsSync(inRoot(".next/BUILD_ID")) || !fs.existsSync(inRoot(stamp))) return undefined;
  return deploymentOf(fs.readFileSync(inRoot(stamp), "utf8"));
}

/** Builds the web application when its sources changed. */
export async function ensureBuild() {
  if (!builtDeployment()) fs.rmSync(inRoot(stamp), { force: true }); // a failed build leaves the stamp of the last
  const digest = digestOf(sources());
  await once(stamp, digest, () =>
    step("Building the web application (about half a minute, after changes)", () =>
      run(process.execPath, [inRoot("node_modules/next/dist/bin/next"), "build"], {
        env: { NODE_ENV: "production", OPENSEAT_DEPLOYMENT_ID: deploymentOf(digest) },
        sentence: "The web application could not be built.",
      }),
    ),
  );
}
