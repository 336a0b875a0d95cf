import { parse } from "csv-parse/browser/esm";
import { cellsOf, csvOptions, type Delimiter } from "./csv-options";

/** About as many characters as are read without anybody feeling it. */
const atOnce = 8192;

/**
 * The rows of a text, so many at a time as are read without the page standing still: whoever reads lets it breathe between
 * two. `read` is 1 with the last of them. `brokenAt` is the row, from 1, from which on nothing can be read, for a quote that never ends.
 */
export async function* parseInBrowser(
  text: string,
  delimiter: Delimiter,
): AsyncGenerator<{ rows: string[][]; read: number; brokenAt?: number }> {
  const parser = parse(csvOptions(delimiter));
  let rows: string[][] = [];
  let told = 0;
  let failed = false;
  parser.on("data", (record: string[]) => rows.push(cellsOf(record)));
  const over = new Promise<void>((resolve) => {
    parser.on("end", resolve);
    parser.on("error", () => {
      failed = true;
      resolve();
    });
  });
  for (let at = 0; at < text.length && !failed; at += atOnce) {
    parser.write(text.slice(at, at + atOnce));
    await new Promise((breathe) => setTimeout(breathe));
    told += rows.length;
    yield { rows, read: Math.min(0.99, (at + atOnce) / text.length) };
    rows = [];
  }
  if (!failed) parser.end();
  await over;
  told += rows.length;
  yield failed ? { rows, read: 1, brokenAt: told + 1 } : { rows, read: 1 };
}
