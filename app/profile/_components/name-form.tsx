"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { errorOf } from "@/app/_entry/form-errors";
import { LeaveGuard } from "@/app/(admin)/users/_form/leave-guard";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { TextField } from "@/components/ui/text-field";
import { saveName } from "../actions";
import { useAttempt } from "./use-attempt";

/** One's own name, as colleagues see it. */
export function NameForm({ firstName, lastName }: { firstName: string; lastName: string }) {
  const { attempt, pending, errors } = useAttempt();
  const router = useRouter();
  const [draft, setDraft] = useState({ firstName, lastName });
  const change = (some: Partial<typeof draft>) => setDraft({ ...draft, ...some });
  return (
    <form
      noValidate
      className="flex max-w-form flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        attempt(() => saveName(draft), "Name saved.", router.refresh);
      }}
    >
      <ErrorSummary errors={errors} />
      <div className="grid w-full grid-cols-2 gap-4 max-sm:grid-cols-1">
        <TextField
          id="firstName"
          label="First name"
          autoComplete="given-name"
          value={draft.firstName}
          onChange={(event) => change({ firstName: event.target.value })}
          error={errorOf(errors, "firstName")}
        />
        <TextField
          id="lastName"
          label="Last name"
          autoComplete="family-name"
          value={draft.lastName}
          onChange={(event) => change({ lastName: event.target.value })}
          error={errorOf(errors, "lastName")}
        />
      </div>
      <div>
        <Button type="submit" pending={pending} pendingLabel="Saving…">
          Save name
        </Button>
      </div>
      <LeaveGuard
        dirty={draft.firstName.trim() !== firstName || draft.lastName.trim() !== lastName}
        onDiscard={() => setDraft({ firstName, lastName })}
      />
    </form>
  );
}
