import { isDatabaseOutage } from "@/lib/database-outage";
import { log } from "@/lib/log";
import { Refusal, type RefusalCode } from "@/lib/refusal";

/** What a screen gets back from an action: done, an expected no, malformed input, or a failure with its reference. */
export type ActionResult<T = unknown> =
  | { status: "done"; value: T }
  | { status: "refused"; code: RefusalCode; message: string; details?: unknown }
  | { status: "invalid"; issues: FieldIssue[] }
  | { status: "failed"; message: string; reference: string };

/** `path` is the field's name, dotted where nested ("people.2.email"). */
export type FieldIssue = { path: string; message: string };

/** Zod's issues as fields and sentences. */
export function fieldIssues(issues: readonly { path: PropertyKey[]; message: string }[]): FieldIssue[] {
  return issues.map(({ path, message }) => ({ path: path.map(String).join("."), message }));
}

/** Sorts what was thrown: an expected no, or a failure that is logged once and known to people by its reference. */
export function explain(error: unknown, requestId: string): Refusal | { reference: string } {
  if (error instanceof Refusal) return error;
  if (hasUnwritableText(error)) return new Refusal("invalid_input");
  log.error("request failed", { requestId, error });
  if (isDatabaseOutage(error)) return new Refusal("unavailable");
  return { reference: requestId.slice(0, 8) };
}

/** Was something sent that the database has no letters for, such as NUL? Nobody types it. */
const hasUnwritableText = (error: unknown) =>
  error instanceof Error && "code" in error && (error.code === "22021" || error.code === "22P05");

/** What a screen is told of an expected no, or of a failure that is in the log. */
export function answerTo(no: Refusal | { reference: string }): ActionResult<never> {
  if (no instanceof Refusal) return { status: "refused", code: no.code, message: no.message, details: no.details };
  const { reference } = no;
  return { status: "failed", message: `Something failed on our side. Reference ${reference}.`, reference };
}
