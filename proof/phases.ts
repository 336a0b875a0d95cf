import type { Violation } from "../agents/checks/violation";
import { type Call, clock } from "../agents/history";
import type { Fault } from "./faults";

/** A fault that happened: from when, until all was as before, and until the next. */
export type Phase = { fault: Fault; from: number; healed: number; to: number };

/** What it did to whoever called meanwhile. */
export type Result = {
  name: string;
  calls: number;
  failed: number;
  /** Milliseconds without any answer, and until the last failure after it was over. */
  gap: number;
  recovery: number;
  violations: Violation[];
};

/** Not answered, or not able to: what a client would send again. Not what a client gave up by itself. */
const failed = ({ status, code, sent, answered }: Call) =>
  status === null ? code !== "no network" && (code !== "no answer in time" || answered - sent > 500) : status >= 500;

export const during = ({ from, to }: Phase, at: number) => at >= from && at < to;

/** The result of a phase, its own promises among the violations. */
export function resultOf(phase: Phase, calls: readonly Call[], found: readonly Violation[]): Result {
  const { fault, from, healed, to } = phase;
  const asked = calls.filter(({ answered, server }) => server !== "" && during(phase, answered));
  const failures = asked.filter(failed);
  const gap = longestGap(
    from,
    to,
    asked.filter((call) => !failed(call)).map(({ answered }) => answered),
  );
  const late = failures.filter(({ sent }) => sent > healed).map(({ answered }) => answered - healed);
  const recovery = Math.max(0, ...late);
  const slow = fault.outage ? asked.filter(({ sent, answered }) => answered - sent > 10_000) : [];
  const own: Violation[] = [
    ...slow.slice(0, 1).map((call) => ({
      ...{ rule: "outage", at: call.sent },
      what: `${slow.length} calls waited for more than 10 s, the first for ${seconds(call.answered - call.sent)}`,
    })),
    ...(fault.outage && recovery > 5000
      ? [{ rule: "outage", what: `not normal until ${seconds(recovery)} after it was over`, at: healed }]
      : []),
    ...(fault.name === "nothing" && failures.length > 0
      ? [{ rule: "outage", what: `${failures.length} calls failed although nothing was wrong`, at: from }]
      : []),
  ];
  const violations = [...found.filter(({ at }) => during(phase, at)), ...own];
  return { name: fault.name, calls: asked.length, failed: failures.length, gap, recovery, violations };
}

function longestGap(from: number, to: number, answers: number[]): number {
  const moments = [from, ...answers.sort((a, b) => a - b), Math.max(from, Math.min(to, clock()))];
  return Math.max(...moments.slice(1).map((moment, i) => moment - (moments[i] ?? moment)));
}

export const seconds = (milliseconds: number) => `${(milliseconds / 1000).toFixed(1)} s`;
