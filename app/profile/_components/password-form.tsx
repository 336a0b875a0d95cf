"use client";

import { useRouter } from "next/navigation";
import { errorOf } from "@/app/_entry/form-errors";
import { PasswordField } from "@/app/_entry/password-field";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { savePassword } from "../actions";
import { useAttempt } from "./use-attempt";

const changed = "Password changed. You are signed out everywhere else.";

/** A new password, for whoever knows the current one. */
export function PasswordForm({ email }: { email: string }) {
  const { attempt, pending, errors } = useAttempt();
  const router = useRouter();
  return (
    <form
      noValidate
      className="flex max-w-form flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        const form = event.currentTarget;
        const entered = new FormData(form);
        const passwords = { current: String(entered.get("current")), password: String(entered.get("password")) };
        attempt(
          () => savePassword(passwords),
          changed,
          () => {
            form.reset();
            router.refresh();
          },
        );
      }}
    >
      <ErrorSummary errors={errors} />
      <input type="hidden" autoComplete="username" value={email} readOnly />
      <PasswordField
        id="current"
        label="Current password"
        autoComplete="current-password"
        error={errorOf(errors, "current")}
      />
      <PasswordField
        id="password"
        label="New password"
        hint="At least 12 characters. You are signed out everywhere else, in browsers and in agent apps."
        autoComplete="new-password"
        error={errorOf(errors, "password")}
      />
      <div>
        <Button type="submit" pending={pending} pendingLabel="Saving…">
          Change password
        </Button>
      </div>
    </form>
  );
}
