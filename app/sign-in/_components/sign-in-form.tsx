"use client";

import { EntryForm } from "@/app/_entry/entry-form";
import { errorOf } from "@/app/_entry/form-errors";
import { PasswordField } from "@/app/_entry/password-field";
import { TextField } from "@/components/ui/text-field";
import { TextLink } from "@/components/ui/text-link";
import { paths } from "@/lib/paths";
import { signIn } from "../actions";

/** E-mail and password. After signing in it goes on to `back`. */
export function SignInForm({ back }: { back: string }) {
  return (
    <EntryForm action={signIn} submit="Sign in" submitting="Signing in…">
      {(errors, typed) => (
        <>
          <input type="hidden" name="return" value={back} />
          <TextField
            id="email"
            name="email"
            label="Work email"
            type="email"
            autoComplete="username"
            inputMode="email"
            defaultValue={typed.email}
            error={errorOf(errors, "email")}
          />
          <PasswordField
            id="password"
            label="Password"
            autoComplete="current-password"
            error={errorOf(errors, "password")}
          />
          <p>
            <TextLink href={paths.forgottenPassword}>Forgot password?</TextLink>
          </p>
        </>
      )}
    </EntryForm>
  );
}
