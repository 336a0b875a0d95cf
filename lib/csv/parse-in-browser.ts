import { parse } from "csv-parse/browser/esm";
import { breathe } from "./breathe";
import { cellsOf, csvOptions, type Delimiter } from "./csv-options";

/** How many characters are read between two looks at the clock, and for how many milliseconds nobody feels the reading. */
const atOnce = 2048;
const unfelt = 8;

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
  let until = performance.now() + unfelt;
  for (let at = 0; at < text.length && !failed; at += atOnce) {
    parser.write(text.slice(at, at + atOnce));
    if (performance.now() < until) continue;
    await breathe();
    told += rows.length;
    yield { rows, read: Math.min(0.99, (at + atOnce) / text.length) };
    rows = [];
    until = performance.now() + unfelt;
  }
  if (!failed) parser.end();
  await over;
  told += rows.length;
  yield failed ? { rows, read: 1, brokenAt: told + 1 } : { rows, read: 1 };
}
