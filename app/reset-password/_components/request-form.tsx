"use client";

import { EntryForm } from "@/app/_entry/entry-form";
import { errorOf } from "@/app/_entry/form-errors";
import { Notice } from "@/components/ui/notice";
import { TextField } from "@/components/ui/text-field";
import { requestReset } from "../actions";

/** Asks where to send the link. The answer is the same for everybody: it tells nobody who has an account. */
export function RequestForm() {
  const sent = (
    <div role="status">
      <Notice title="Look into your mailbox.">
        <p>
          If somebody signs in with this address, a link to choose a new password is on its way. It works once and for 1
          hour; until then no other is sent. Nothing came? Ask an admin for a link.
        </p>
      </Notice>
    </div>
  );
  return (
    <EntryForm action={requestReset} submit="Send the link" submitting="Sending…" done={sent}>
      {(errors, typed) => (
        <TextField
          id="email"
          name="email"
          label="Work email"
          type="email"
          autoComplete="username"
          defaultValue={typed.email}
          error={errorOf(errors, "email")}
        />
      )}
    </EntryForm>
  );
}
