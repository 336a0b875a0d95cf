import { cpus } from "node:os";

/** One line of the table. A ratio is held against its goal; a figure without one is for reading. */
export type Line = {
  what: string;
  value: number;
  unit: string;
  goal?: { atLeast: number } | { atMost: number };
  note?: string;
};

export const round = (value: number) => Number(value.toPrecision(3));

function verdict({ value, goal }: Line) {
  if (!goal) return "";
  const met = "atLeast" in goal ? value >= goal.atLeast : value <= goal.atMost;
  return `${"atLeast" in goal ? `≥ ${goal.atLeast}` : `≤ ${goal.atMost}`} ${met ? "✓" : "✗"}`;
}

/** The lines as a table of Markdown. */
export function table(lines: Line[]): string {
  const rows = lines.map(
    (line) => `| ${line.what} | ${round(line.value)} ${line.unit} | ${verdict(line)} | ${line.note ?? ""} |`,
  );
  return ["| measured | result | goal | how |", "|---|--:|---|---|", ...rows].join("\n");
}

/** Where and when: figures of other machines are not comparable, ratios nearly are. */
export function circumstances(): string {
  const [cpu] = cpus();
  return `Node.js ${process.versions.node}, ${cpus().length} × ${cpu?.model.trim() || "CPU"}, ${new Date().toISOString().slice(0, 10)}. Everything on this machine: PostgreSQL, the server and whoever asks it.`;
}
