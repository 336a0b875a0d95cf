import { printable } from "./printable";

type Cells = (string | number)[];
type Row = { json: unknown; cells: Cells };

/** A list as it is read, batch by batch: it is never whole in memory. */
export type List = { name: string; columns: string[]; rows: AsyncIterable<Row[]> };

/** The list of `items`; programs know it as `name`, people see its columns. */
export function listOf<T>(
  name: string,
  columns: string[],
  items: AsyncIterable<readonly T[]>,
  rowOf: (item: T) => Row,
): List {
  async function* rows() {
    for await (const batch of items) yield batch.map(rowOf);
  }
  return { name, columns, rows: rows() };
}

/** Prints a list as one JSON object, an item a line. */
export async function printJson({ name, rows }: List) {
  let before = "";
  console.log(`{${JSON.stringify(name)}:[`);
  for await (const batch of rows) {
    for (const { json } of batch) {
      console.log(before + printable(JSON.stringify(json)));
      before = ",";
    }
  }
  console.log("]}");
}

/** Prints a list as a table, as wide as what came so far. */
export async function printTable({ columns, rows }: List) {
  const heads = columns.map((name) => name.toUpperCase());
  let widths = heads.map(({ length }) => length);
  let head = [heads];
  for await (const batch of rows) {
    const lines = [...head, ...batch.map(({ cells }) => cells.map((cell) => printable(String(cell))))];
    widths = widths.map((width, at) => Math.max(width, ...lines.map((line) => line[at]?.length ?? 0)));
    for (const line of lines) console.log(lineOf(line, widths));
    head = [];
  }
  if (head.length > 0) console.log("None.");
}

const lineOf = (cells: string[], widths: number[]) =>
  cells
    .map((cell, at) => cell.padEnd(widths[at] ?? 0))
    .join("  ")
    .trimEnd();
