"use client";

import { Button } from "@/components/ui/button";
import type { UserDetails } from "@/lib/users/get-user";
import { LinkField } from "../../_account/link-field";
import { useCopiedLink } from "../../_account/use-copied-link";

/** For somebody who forgot their password where mail does not arrive; only admins copy one (R18). */
export function PasswordLink({ user }: { user: UserDetails }) {
  const { pending, label, link, copy } = useCopiedLink(user, "password_reset");
  return (
    <>
      <Button pending={pending} onClick={copy}>
        Copy password link
      </Button>
      {link && <LinkField label={label} link={link} />}
    </>
  );
}
