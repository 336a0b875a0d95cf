type TimeColumn = { header: string; cell: (at: Date) => string };

/** The columns that a time has in a file: as a program reads it, in UTC, and as the clocks of the company show it. */
export function timeColumns(title: string, zone: string): [TimeColumn, ...TimeColumn[]] {
  const clock = new Intl.DateTimeFormat("sv-SE", { timeZone: zone, dateStyle: "short", timeStyle: "medium" });
  const utc = { header: `${title} (UTC)`, cell: (at: Date) => at.toISOString() };
  return zone === "UTC" ? [utc] : [utc, { header: `${title} (${zone})`, cell: (at) => clock.format(at) }];
}

/** The day that it is in a time zone, as files are named by it: "2026-11-24". */
export const dayIn = (zone: string, at = new Date()) =>
  new Intl.DateTimeFormat("sv-SE", { timeZone: zone, dateStyle: "short" }).format(at);
