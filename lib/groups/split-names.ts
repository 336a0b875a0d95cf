import { normalName } from "@/lib/normal-name";

/** The names in a cell of groups, between semicolons, commas or bars; within quotes these are part of a name. */
export function splitNames(cell: string): string[] {
  const names = cell.matchAll(/\s*(?:"((?:[^"]|"")*)"\s*(?=[;,|]|$)|([^;,|]+))/g);
  return Array.from(names, ([, quoted, plain = ""]) => normalName(quoted?.replaceAll('""', '"') ?? plain)).filter(
    Boolean,
  );
}
