/** Names of groups as one cell of a file. One that holds a separator, or begins with a quote, is quoted as CSV quotes cells. */
export const joinNames = (names: readonly string[]): string =>
  names.map((name) => (/^"|[;,|]/.test(name) ? `"${name.replaceAll('"', '""')}"` : name)).join("; ");
