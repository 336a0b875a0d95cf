import { readdirSync } from "node:fs";
import path from "node:path";

const app = path.resolve(import.meta.dirname, "../app");

/** The addresses that the files of this name answer, sorted: `(admin)/users/[id]/page.tsx` is `/users/[id]`. */
export function addressesOf(file: "page.tsx" | "route.ts", under = ""): string[] {
  return readdirSync(path.join(app, under), { recursive: true, encoding: "utf8" })
    .filter((name) => path.basename(name) === file)
    .map((name) => `/${path.join(under, path.dirname(name)).replace(/\([^)]*\)\/?/, "")}`.replace(/\/\.?$/, "") || "/")
    .sort();
}
