import { cpus } from "node:os";
import { type Result, seconds } from "./phases";
import type { Proof } from "./prove";

/** One mutation: how many violations it led to, of which rules, and one of them in words. */
export type Caught = { name: string; says: string; violations: number; rules: string[]; example: string };

const row = ({ name, calls, failed, violations, gap, recovery }: Result) =>
  name === "start and end"
    ? `| ${name} | | | ${violations.length} | | |`
    : `| ${name} | ${calls} | ${failed} | ${violations.length} | ${seconds(gap)} | ${seconds(recovery)} |`;

/** The faults as a table of Markdown. */
export const faultTable = ({ results }: Proof) =>
  [
    "| fault | calls | not answered or 503 | violations | longest without an answer | normal after |",
    "|---|--:|--:|--:|--:|--:|",
    ...results.map(row),
  ].join("\n");

export const mutationTable = (caught: readonly Caught[]) =>
  [
    "| the kernel is changed so that | noticed | by | for example |",
    "|---|---|---|---|",
    ...caught.map(({ says, violations, rules, example }) => {
      const verdict = violations > 0 ? `✓ ${violations} violations` : "✗ not noticed";
      return `| ${says} | ${verdict} | ${rules.join(", ")} | ${example} |`;
    }),
  ].join("\n");

/** Where and when. */
export function circumstances({ seed, calls }: Proof, processes: number): string {
  const [cpu] = cpus();
  const machine = `${cpus().length} × ${cpu?.model.trim() || "CPU"}, Node.js ${process.versions.node}`;
  return `${new Date().toISOString().slice(0, 10)}, ${machine}. ${processes} app processes, ${calls} calls, seed ${seed}.`;
}
