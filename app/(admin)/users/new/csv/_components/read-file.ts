import type { Delimiter } from "@/lib/csv/csv-options";
import { delimiterOf, type Encoding, encodingOf, otherKindOf, wrongLookingWord } from "@/lib/csv/read-text";
import { maxImportBytes, maxImportRows } from "@/lib/imports/columns";

/** A file that was chosen, or cells that were pasted. */
export type Source = { name: string; bytes: Uint8Array };

/** How a source is read: its text, and a word that looks as if it should be read otherwise. */
export type Reading = { text: string; encoding: Encoding; delimiter: Delimiter; wrongWord: string | undefined };

export const limits = `Up to ${maxImportRows.toLocaleString("en")} rows or ${maxImportBytes / 1_000_000} MB.`;

/** Why a source cannot be read at all, in a sentence that says what to do. */
export function sourceProblem({ name, bytes }: Source): string | undefined {
  const kind = otherKindOf(bytes, name);
  if (kind) {
    const save =
      kind === "Excel workbook" ? "Save it as CSV, or copy the cells and paste them here." : "Choose a CSV file.";
    return `${name} is ${kind === "Excel workbook" ? "an" : "a"} ${kind}. ${save}`;
  }
  if (bytes.byteLength > maxImportBytes)
    return `${name} is larger than ${maxImportBytes / 1_000_000} MB. Split it into smaller files.`;
}

/** Reads a source as it was most probably written, or as somebody says. */
export function readingOf({ bytes }: Source, said?: Encoding): Reading {
  const encoding = said ?? encodingOf(bytes);
  const text = new TextDecoder(encoding).decode(bytes);
  return { text, encoding, delimiter: delimiterOf(text), wrongWord: wrongLookingWord(text) };
}

/** What a file of so many rows is told at the end of reading it, if it cannot be imported as it is. */
export function endProblem(name: string, rows: number, brokenAt: number | undefined): string | undefined {
  if (brokenAt)
    return `Row ${brokenAt} has a quote (") that does not end. Mend it in ${name} and choose the file again.`;
  if (rows === 0) return `${name} has headers but no rows.`;
  if (rows > maxImportRows)
    return `${name} has ${rows.toLocaleString("en")} rows. Split it into files of up to ${maxImportRows.toLocaleString("en")}.`;
}
