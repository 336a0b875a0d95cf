import { readFileSync } from "node:fs";
import path from "node:path";

type Manifest = { node: Record<string, { exportedName: string; filename: string }> };

/** The server actions of the build under test: the folder and name of each, sorted, and the id that a browser sends. */
export function serverActions(): { name: string; id: string }[] {
  const file = path.resolve(import.meta.dirname, "../.next/server/server-reference-manifest.json");
  const { node }: Manifest = JSON.parse(readFileSync(file, "utf8"));
  return Object.entries(node)
    .map(([id, { exportedName, filename }]) => ({
      id,
      name: `${filename.replace(/^app\/(\([^)]*\)\/)?/, "")} ${exportedName}`,
    }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}
