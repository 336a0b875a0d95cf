export type Delimiter = "," | ";" | "\t";

/** How CSV is read, on the server and in the browser: any line ends, rows of any length, a stray quote is a quote. */
export const csvOptions = (delimiter: Delimiter) => ({
  bom: true,
  delimiter,
  record_delimiter: ["\r\n", "\n", "\r"],
  relax_column_count: true,
  relax_quotes: true,
  max_record_size: 100_000,
});

/** The cells of a record without blanks around them or NUL, and without the apostrophes that csvText puts before formulas. */
export const cellsOf = (record: readonly string[]) =>
  record.map((cell) =>
    cell
      .replaceAll("\0", "")
      .trim()
      .replace(/(^|[;\t\r\n])'(?=[=+\-@＝＋－＠])/g, "$1"),
  );
