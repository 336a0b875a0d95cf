import { useEffect } from "react";
import type { SummarisedError } from "@/components/ui/error-summary";
import type { ActionResult } from "@/lib/http/answer";

/** What an answer says is wrong: each sentence with its field, or alone where it is about the whole form. */
export function errorsOf(answer: ActionResult | null): SummarisedError[] {
  if (!answer || answer.status === "done") return [];
  if (answer.status === "invalid") return answer.issues.map(({ path, message }) => ({ id: path, message }));
  return [{ message: answer.message }];
}

/** The sentence that stands beside one field. */
export const errorOf = (errors: readonly SummarisedError[], id: string) =>
  errors.find((error) => error.id === id)?.message;

/** "Error: Sign in" in the title while the form has errors: what a screen reader says first. */
export function useErrorTitle(errors: readonly SummarisedError[]) {
  useEffect(() => {
    if (errors.length === 0) return;
    const title = document.title;
    document.title = `Error: ${title}`;
    return () => {
      document.title = title;
    };
  }, [errors]);
}
