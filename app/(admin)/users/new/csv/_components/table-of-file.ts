import { columnOf, type ImportColumn, importColumns } from "@/lib/imports/columns";
import type { Cells } from "@/lib/imports/read-cells";

/** A row as it stands in the file, its header being row 1. */
export type FileRow = { row: number; values: readonly string[] };

/** What each column of the file is taken for; "" is left out. */
export type Mapping = readonly (ImportColumn | "")[];

/** The columns as their headers say; of two that mean the same the first. */
export function mappingOf(header: readonly string[], allowed: readonly ImportColumn[]): Mapping {
  const taken = new Set<ImportColumn>();
  return header.map((name) => {
    const column = columnOf(name);
    if (!column || !allowed.includes(column) || taken.has(column)) return "";
    taken.add(column);
    return column;
  });
}

/** Is it clear what every column is? Then nobody has to look at them. Files of failed rows say why in one that is left out. */
export const mapsWholly = (mapping: Mapping, header: readonly string[]) =>
  mapping.includes("email") && mapping.every((column, at) => column || header[at] === "reason");

/** Which of our columns the file has, in our order. */
export const columnsIn = (mapping: Mapping) => importColumns.filter((column) => mapping.includes(column));

/** The cells of a row under the names of our columns. */
export function cellsIn({ values }: FileRow, mapping: Mapping): Cells {
  const cells: Cells = {};
  for (const [at, column] of mapping.entries()) if (column) cells[column] = values[at] ?? "";
  return cells;
}
