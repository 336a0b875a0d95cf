"use client";

import { TextField } from "@/components/ui/text-field";
import { choosePassword } from "./actions";
import { EntryForm } from "./entry-form";
import { errorOf } from "./form-errors";
import { PasswordField } from "./password-field";

type ChoosePasswordFormProps = { token: string; email: string; submit: string };

/** Sets the password of whoever the link is for, and signs them in. */
export function ChoosePasswordForm({ token, email, submit }: ChoosePasswordFormProps) {
  return (
    <EntryForm action={choosePassword} submit={submit} submitting="Saving…">
      {(errors) => (
        <>
          <input type="hidden" name="token" value={token} />
          <TextField id="username" label="You sign in as" autoComplete="username" value={email} readOnly />
          <PasswordField
            id="password"
            label="New password"
            hint="At least 12 characters. A short sentence is easy to remember."
            autoComplete="new-password"
            error={errorOf(errors, "password")}
          />
        </>
      )}
    </EntryForm>
  );
}
