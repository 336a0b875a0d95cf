"use client";

import { Button } from "@/components/ui/button";
import type { Person } from "./person";
import { useInvite } from "./use-invite";

/** Sends the invitation, again where there was one. */
export function InviteButton({ person, label }: { person: Person; label: string }) {
  const { pending, send } = useInvite(person);
  return (
    <Button pending={pending} pendingLabel="Sending…" onClick={send}>
      {label}
    </Button>
  );
}
