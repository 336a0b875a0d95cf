"use client";

import { AlertDialog } from "@/components/ui/alert-dialog";
import type { AccountDeed } from "./account-deeds";
import { useAccountAction } from "./use-account-action";

type DeedDialogProps = { deed: AccountDeed | null; name: string; onClose: () => void };

/** Asks before a whole person is changed: what will happen, what will not. */
export function DeedDialog({ deed, name, onClose }: DeedDialogProps) {
  const { pending, run } = useAccountAction();
  return (
    <AlertDialog
      open={deed !== null}
      title={deed ? `${deed.label}: ${name}` : ""}
      confirmLabel={deed?.label ?? ""}
      pending={pending}
      tone={deed?.danger ? "danger" : "primary"}
      onCancel={onClose}
      onConfirm={() => {
        if (!deed) return;
        run(deed.act, deed.words, { leave: deed.leaves });
        onClose();
      }}
    >
      {deed?.consequences.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </AlertDialog>
  );
}
