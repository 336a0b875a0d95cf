import { breathe } from "./breathe";
import { csvText } from "./csv-text";

/** How many rows are written without anybody feeling it. */
const atOnce = 250;

/** The text of many rows, written without the page standing still. */
export async function csvInBrowser(rows: readonly (readonly string[])[]): Promise<string> {
  let text = "";
  for (let at = 0; at < rows.length; at += atOnce) {
    text += csvText(rows.slice(at, at + atOnce));
    await breathe();
  }
  return text;
}
