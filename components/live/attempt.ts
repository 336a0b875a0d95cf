import type { ActionResult } from "@/lib/http/answer";

/** Runs an action and never throws: no answer is one more way to fail, and what was typed stays. */
export async function attempt<T>(answer: Promise<ActionResult<T>>): Promise<ActionResult<T>> {
  try {
    return await answer;
  } catch {
    return { status: "failed", message: noAnswer(), reference: "" };
  }
}

/** Why there was no answer, for people. */
export const noAnswer = () => (navigator.onLine ? "The server did not answer." : "You are offline.");

/** Why something was not done, for people. */
export const reasonOf = (answer: Exclude<ActionResult, { status: "done" }>) =>
  answer.status === "invalid" ? answer.issues.map(({ message }) => message).join(" ") : answer.message;
