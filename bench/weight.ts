import { readFileSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { z } from "zod";
import { newAccount, newUser } from "@/db/test/seed";
import { browserCookie } from "./browser-cookie";
import { ask } from "./http-client";
import type { Line } from "./report";

const Build = z.object({ rootMainFiles: z.array(z.string()), polyfillFiles: z.array(z.string()) });
const Routes = z.record(
  z.string(),
  z.object({ clientModules: z.record(z.string(), z.object({ chunks: z.array(z.string()) })) }),
);
const kB = 1000;
const sizes = new Map<string, number>();

/** Gzipped bytes of a file of the build, as it is served. */
async function weigh(file: string): Promise<number> {
  const known = sizes.get(file);
  if (known !== undefined) return known;
  const { status, text } = await ask(`/_next/${file}`);
  if (status !== 200) throw new Error(`${file} answered ${status}`);
  const size = gzipSync(text, { level: 9 }).length;
  sizes.set(file, size);
  return size;
}

async function total(files: Iterable<string>): Promise<number> {
  let sum = 0;
  for (const file of files) sum += await weigh(file);
  return sum / kB;
}

/**
 * What an empty route loads: the framework and the chunk of its own layout router, which every route of the build shares.
 * Browsers that know modules leave the polyfills out.
 */
async function emptyRoute() {
  const { rootMainFiles, polyfillFiles } = Build.parse(JSON.parse(readFileSync(".next/build-manifest.json", "utf8")));
  await import(path.resolve(".next/server/app/sign-in/page_client-reference-manifest.js"));
  const known: typeof globalThis & { __RSC_MANIFEST?: unknown } = globalThis;
  const modules = Object.values(Routes.parse(known.__RSC_MANIFEST)).flatMap((route) =>
    Object.entries(route.clientModules),
  );
  const router = modules.find(([module]) => module.endsWith("client/components/layout-router.js"))?.[1].chunks ?? [];
  const own = router.map((chunk) => chunk.replace(/^\/_next\/|\?.*$/g, ""));
  return { loads: [...rootMainFiles, ...own], ignored: new Set([...rootMainFiles, ...own, ...polyfillFiles]) };
}

/** JavaScript of each route over an empty one of the same build (which loads the framework alone), and all CSS. */
export async function weight(): Promise<Line[]> {
  const empty = await emptyRoute();
  const account = await newAccount();
  const agent = await newUser(account.id, { remoteSupport: "shared", serviceDesk: "named" });
  const [admin, own] = [await browserCookie(account.admin), await browserCookie(agent)];
  const routes: [address: string, cookie: string, goal: number][] = [
    ["/sign-in", "", 15],
    ["/me", own, 30],
    ["/", admin, 45],
    ["/users", admin, 70],
    [`/users/${agent.id}`, admin, 60],
    ["/users/new", admin, 70],
    ["/users/new/csv", admin, 85],
    ["/shared-sessions", admin, 55],
    ["/audit", admin, 50],
    ["/subscription", admin, 50],
    ["/settings", admin, 50],
    ["/profile", admin, 50],
  ];
  const css = new Set<string>();
  const lines: Line[] = [];
  for (const [address, cookie, goal] of routes) {
    const { status, text } = await ask(address, { headers: { cookie } });
    const files = new Set([...text.matchAll(/static\/[\w./~-]+?\.(?:js|css)\b/g)].map(([file]) => file));
    for (const file of files) if (file.endsWith(".css")) css.add(file);
    const scripts = [...files].filter((file) => file.endsWith(".js") && !empty.ignored.has(file));
    const what = `JavaScript of ${address.replace(agent.id, "[id]")} over an empty route`;
    lines.push({
      what,
      value: await total(scripts),
      unit: "kB gz",
      goal: { atMost: goal },
      ...(status === 200 ? {} : { note: `answered ${status}` }),
    });
  }
  return [
    ...lines,
    { what: "JavaScript of an empty route", value: await total(empty.loads), unit: "kB gz", note: "the framework" },
    { what: "CSS, all of it", value: await total(css), unit: "kB gz", goal: { atMost: 22 } },
  ];
}
