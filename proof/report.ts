import { cpus } from "node:os";
import { control } from "./mutations";
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

/** Noticed, where there is something to notice. */
export const right = ({ name, violations }: Pick<Caught, "name" | "violations">) =>
  (name === control) === (violations === 0);

export const mutationTable = (caught: readonly Caught[]) =>
  [
    "| the kernel is changed so that | noticed | by | for example |",
    "|---|---|---|---|",
    ...caught.map(({ name, says, violations, rules, example }) => {
      const verdict = `${right({ name, violations }) ? "✓" : "✗"} ${violations > 0 ? `${violations} violations` : "nothing"}`;
      return `| ${says} | ${verdict} | ${rules.join(", ")} | ${example} |`;
    }),
  ].join("\n");

/** Where and when. */
export function circumstances({ seed, calls }: Proof, processes: number): string {
  const [cpu] = cpus();
  const machine = `${cpus().length} × ${cpu?.model.trim() || "CPU"}, Node.js ${process.versions.node}`;
  return `${new Date().toISOString().slice(0, 10)}, ${machine}. ${processes} app processes, ${calls} calls, seed ${seed}.`;
}
