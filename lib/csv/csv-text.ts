import { stringify } from "csv-stringify/sync";

/**
 * Rows as lines of CSV (RFC 4180, CRLF). What a spreadsheet would take for a formula (= + - @, tab, CR and their full-width
 * forms at the beginning of a cell) gets an apostrophe in front, which keeps it text; also behind a semicolon, tab or line
 * end, where a cell begins for spreadsheets of other countries.
 */
export const csvText = (rows: readonly (readonly string[])[]): string =>
  stringify(
    rows.map((cells) => cells.map((cell) => cell.replace(/[;\t\r\n](?=[=+\-@＝＋－＠])/g, "$&'"))),
    { escape_formulas: true, record_delimiter: "\r\n", quote_record_delimiter: true },
  );

/** What a CSV file begins with, so that Excel reads it as UTF-8. */
export const byteOrderMark = "\uFEFF";
