"use client";

import { AlertDialog } from "@/components/ui/alert-dialog";
import { useLeaveGuard } from "./use-leave-guard";

/** Asks before unsaved changes are left behind. */
export function LeaveGuard({ dirty, onDiscard }: { dirty: boolean; onDiscard: () => void }) {
  const { asking, stay, leave } = useLeaveGuard(dirty);
  return (
    <AlertDialog
      open={asking}
      title="Leave without saving?"
      confirmLabel="Discard changes"
      cancelLabel="Keep editing"
      tone="danger"
      onCancel={stay}
      onConfirm={() => {
        leave();
        onDiscard();
      }}
    >
      <p>Your changes on this page are not saved yet.</p>
    </AlertDialog>
  );
}
