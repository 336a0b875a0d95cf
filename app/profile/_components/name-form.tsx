"use client";

import { useRouter } from "next/navigation";
import { errorOf } from "@/app/_entry/form-errors";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { TextField } from "@/components/ui/text-field";
import { saveName } from "../actions";
import { useAttempt } from "./use-attempt";

/** One's own name, as colleagues see it. */
export function NameForm({ firstName, lastName }: { firstName: string; lastName: string }) {
  const { attempt, pending, errors } = useAttempt();
  const router = useRouter();
  return (
    <form
      noValidate
      className="flex max-w-form flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        const form = new FormData(event.currentTarget);
        const name = { firstName: String(form.get("firstName")), lastName: String(form.get("lastName")) };
        attempt(() => saveName(name), "Name saved.", router.refresh);
      }}
    >
      <ErrorSummary errors={errors} />
      <div className="grid w-full grid-cols-2 gap-4 max-sm:grid-cols-1">
        <TextField
          id="firstName"
          name="firstName"
          label="First name"
          autoComplete="given-name"
          defaultValue={firstName}
          error={errorOf(errors, "firstName")}
        />
        <TextField
          id="lastName"
          name="lastName"
          label="Last name"
          autoComplete="family-name"
          defaultValue={lastName}
          error={errorOf(errors, "lastName")}
        />
      </div>
      <div>
        <Button type="submit" pending={pending} pendingLabel="Saving…">
          Save name
        </Button>
      </div>
    </form>
  );
}
