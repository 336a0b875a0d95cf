"use client";

import { useState } from "react";
import { AlertDialog } from "@/components/ui/alert-dialog";
import { Button } from "@/components/ui/button";
import { paths } from "@/lib/paths";
import { signOutEverywhere } from "../actions";
import { useAttempt } from "./use-attempt";

/** Ends every session of one's own, this one too, after asking. */
export function SignOutEverywhere() {
  const [open, setOpen] = useState(false);
  const { attempt, pending, errors } = useAttempt();
  return (
    <>
      <Button variant="danger" onClick={() => setOpen(true)}>
        Sign out everywhere
      </Button>
      <AlertDialog
        open={open}
        title="Sign out everywhere"
        confirmLabel="Sign out everywhere"
        pendingLabel="Signing out…"
        tone="danger"
        pending={pending}
        onCancel={() => setOpen(false)}
        onConfirm={() =>
          attempt(
            () => signOutEverywhere({}),
            "You are signed out everywhere.",
            () => location.assign(paths.signIn),
          )
        }
      >
        <p>Every browser, this one too, and every agent app has to sign in again.</p>
        <p>Connected sessions are not interrupted: their device can still end them.</p>
        <p role="alert">{errors[0]?.message}</p>
      </AlertDialog>
    </>
  );
}
