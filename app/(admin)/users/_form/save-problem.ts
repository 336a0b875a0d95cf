import type { ActionResult } from "@/lib/http/answer";
import { type FailingRow, isPeopleRefused, type ShortPool } from "@/lib/users/people-refused";

/** Why a save of people was not done, sorted by where it is shown. */
export type SaveProblem = {
  /** Beside the control with that id. */
  fields: readonly { id: string; message: string }[];
  /** In the Insufficient seats panel (R4). */
  short: readonly ShortPool[];
  /** One for each person who could not be saved, in the order they were sent. */
  rows: readonly FailingRow[];
  /** In the top bar, where none of the other says it. */
  message: string | null;
};

export const noProblem: SaveProblem = { fields: [], short: [], rows: [], message: null };

/** Of more than these each sentence is said once, without names. */
const fewRows = 3;

/** Sorts an answer that is not done. */
export function saveProblem(result: Exclude<ActionResult, { status: "done" }>): SaveProblem {
  if (result.status === "invalid") {
    return { ...noProblem, fields: result.issues.map(({ path, message }) => ({ id: controlId(path), message })) };
  }
  if (result.status === "failed" || !isPeopleRefused(result.details)) return { ...noProblem, message: result.message };
  const { rows, pools } = result.details;
  if (pools.length > 0) return { ...noProblem, rows, short: pools };
  const named = rows.length <= fewRows;
  const sentences = rows.map(({ name, message }) => (name && named ? `${name}: ${message}` : message));
  return { ...noProblem, rows, message: [...new Set(sentences)].join(" ") || result.message };
}

/** "firstName" → "first-name": the control of a field. */
const controlId = (path: string) => path.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
