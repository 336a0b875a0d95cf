"use client";

import { useState, useTransition } from "react";
import { errorsOf, useErrorTitle } from "@/app/_entry/form-errors";
import { useMessages } from "@/components/shell/messages";
import type { SummarisedError } from "@/components/ui/error-summary";
import type { ActionResult } from "@/lib/http/answer";

/** Runs an action of this page: when it is done `said` goes to the top bar, else `errors` say what is wrong. */
export function useAttempt() {
  const messages = useMessages();
  const [pending, start] = useTransition();
  const [errors, setErrors] = useState<SummarisedError[]>([]);
  useErrorTitle(errors);
  const attempt = (run: () => Promise<ActionResult>, said: string, then?: () => void) =>
    start(async () => {
      const answer = await run().catch(() => null);
      const found = answer ? errorsOf(answer) : unanswered;
      setErrors(found);
      if (found.length > 0) return;
      messages.done(said);
      then?.();
    });
  return { attempt, pending, errors };
}

const unanswered = [{ message: "The server did not answer. What you typed is still here." }];
