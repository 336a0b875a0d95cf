/**
 * Text as a terminal may show it: what would control the terminal, or turn the direction of writing, is written out. Names
 * and reasons are what people and requests sent.
 */
export const printable = (text: string): string =>
  text.replace(
    /[\p{Cc}\u2028-\u202e\u2066-\u2069]/gu,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );

/** The same of lines. */
export const printableLines = (text: string): string => text.split("\n").map(printable).join("\n");
