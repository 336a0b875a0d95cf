import { pipeline, Readable } from "node:stream";
import { CsvError, parse } from "csv-parse";
import { cellsOf, csvOptions, type Delimiter } from "./csv-options";

/** Text that is no CSV: a quote that never ends, or a row without end. `row` counts from 1, with the header. */
export class BrokenCsv extends Error {
  constructor(readonly row: number) {
    super(`Row ${row} has a quote (") that does not end, or is longer than a row can be.`);
    this.name = "BrokenCsv";
  }
}

/** The rows of a CSV text in UTF-8 as it comes, with or without byte order mark; empty rows too. Throws `BrokenCsv`. */
export async function* csvRows(
  source: AsyncIterable<Uint8Array | string>,
  delimiter: Delimiter = ",",
): AsyncGenerator<string[]> {
  const records = parse(csvOptions(delimiter));
  pipeline(Readable.from(source), records, () => undefined); // ends both when either fails or nobody reads on
  try {
    for await (const record of records) yield cellsOf(record);
  } catch (error) {
    throw error instanceof CsvError ? new BrokenCsv(Number(error.records) + 1) : error;
  }
}
