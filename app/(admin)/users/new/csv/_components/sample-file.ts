import { importColumns } from "@/lib/imports/columns";

const rows = [
  importColumns,
  ["ana.silva@example.com", "Ana", "Silva", "agent", "shared", "named"],
  ["marco.ruiz@example.com", "Marco", "Ruiz", "agent", "named", ""],
];

/** A file to begin with: our headers and two people, as an address that the browser can save. */
export const sampleFile = `data:text/csv;charset=utf-8,${encodeURIComponent(rows.map((row) => `${row.join(",")}\r\n`).join(""))}`;
