import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { z } from "zod";
import { newAccount, newUser } from "@/db/test/seed";
import { browserCookie } from "./browser-cookie";
import { ask } from "./http-client";
import type { Line } from "./report";

const Manifest = z.object({ rootMainFiles: z.array(z.string()), polyfillFiles: z.array(z.string()) });
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

/** JavaScript of each route over an empty one of the same build (which loads the framework alone), and all CSS. */
export async function weight(): Promise<Line[]> {
  const { rootMainFiles, polyfillFiles } = Manifest.parse(
    JSON.parse(readFileSync(".next/build-manifest.json", "utf8")),
  );
  const account = await newAccount();
  const agent = await newUser(account.id, { remoteSupport: "shared", serviceDesk: "named" });
  const [admin, own] = [await browserCookie(account.admin), await browserCookie(agent)];
  const routes: [path: string, cookie: string, goal: number][] = [
    ["/sign-in", "", 15],
    ["/me", own, 30],
    ["/users", admin, 70],
    [`/users/${agent.id}`, admin, 60],
    ["/users/new", admin, 70],
    ["/shared-sessions", admin, 55],
    ["/subscription", admin, 50],
    ["/profile", admin, 50],
  ];
  const nothing = new Set([...rootMainFiles, ...polyfillFiles]);
  const css = new Set<string>();
  const lines: Line[] = [];
  for (const [path, cookie, goal] of routes) {
    const { status, text } = await ask(path, { headers: { cookie } });
    const files = new Set([...text.matchAll(/static\/[\w./~-]+?\.(?:js|css)\b/g)].map(([file]) => file));
    for (const file of files) if (file.endsWith(".css")) css.add(file);
    const scripts = [...files].filter((file) => file.endsWith(".js") && !nothing.has(file));
    const what = `JavaScript of ${path.replace(agent.id, "[id]")} over an empty route`;
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
    { what: "JavaScript of an empty route", value: await total(rootMainFiles), unit: "kB gz", note: "the framework" },
    { what: "CSS, all of it", value: await total(css), unit: "kB gz", goal: { atMost: 22 } },
  ];
}
