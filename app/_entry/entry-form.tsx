"use client";

import { type ReactNode, useActionState, useMemo, useState } from "react";
import { Button } from "@/components/ui/button";
import { ErrorSummary, type SummarisedError } from "@/components/ui/error-summary";
import type { FormAnswer } from "@/lib/http/public-action";
import { errorsOf, useErrorTitle } from "./form-errors";

type Action = (last: FormAnswer | null, form: FormData) => Promise<FormAnswer>;

type EntryFormProps = {
  action: Action;
  submit: string;
  submitting: string;
  /** The fields, given what is wrong with them and what was typed before. */
  children: (errors: readonly SummarisedError[], typed: Record<string, string>) => ReactNode;
  /** Shown instead of the form once it is done. */
  done?: ReactNode;
};

const offline: SummarisedError[] = [{ message: "You are offline. This needs a connection." }];

/** A form in front of the sign-in. It works without JavaScript; with it, errors take the focus and nothing reloads. */
export function EntryForm({ action, submit, submitting, children, done }: EntryFormProps) {
  const [answer, send, pending] = useActionState(action, null);
  const [isOffline, setOffline] = useState(false);
  const errors = useMemo(() => (isOffline ? offline : errorsOf(answer)), [answer, isOffline]);
  useErrorTitle(errors);
  if (answer?.status === "done" && done) return done;
  return (
    <form
      action={send}
      noValidate
      className="flex flex-col gap-5"
      onSubmit={(event) => {
        setOffline(!navigator.onLine);
        if (!navigator.onLine) event.preventDefault();
      }}
    >
      <ErrorSummary errors={errors} />
      {children(errors, answer?.typed ?? {})}
      <Button type="submit" variant="primary" wide pending={pending} pendingLabel={submitting}>
        {submit}
      </Button>
    </form>
  );
}
