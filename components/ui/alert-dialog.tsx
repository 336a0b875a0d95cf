"use client";

import { type ReactNode, useId } from "react";
import { Button } from "./button";
import { DialogFrame, dialogLook } from "./dialog-frame";
import { useModal } from "./use-modal";

type AlertDialogProps = {
  open: boolean;
  title: ReactNode;
  /** What happens and what does not; read out with the title. */
  children: ReactNode;
  /** The deed in the words of the title: "End Session". */
  confirmLabel: string;
  pendingLabel?: string;
  pending?: boolean;
  tone?: "primary" | "danger";
  cancelLabel?: string;
  onConfirm: () => void;
  onCancel: () => void;
};

/** Asks before something that cannot be taken back. Focus starts on Cancel, Escape cancels. */
export function AlertDialog({
  open,
  title,
  children,
  confirmLabel,
  pendingLabel,
  pending = false,
  tone = "primary",
  cancelLabel = "Cancel",
  onConfirm,
  onCancel,
}: AlertDialogProps) {
  const titleId = useId();
  const bodyId = useId();
  const modal = useModal(open, onCancel);
  return (
    <dialog {...modal} role="alertdialog" aria-labelledby={titleId} aria-describedby={bodyId} className={dialogLook}>
      {open && (
        <DialogFrame
          titleId={titleId}
          title={title}
          actions={
            <>
              <Button data-initial-focus onClick={onCancel}>
                {cancelLabel}
              </Button>
              <Button variant={tone} pending={pending} pendingLabel={pendingLabel} onClick={onConfirm}>
                {confirmLabel}
              </Button>
            </>
          }
        >
          <div id={bodyId} className="flex max-w-measure flex-col gap-2 text-ink-2">
            {children}
          </div>
        </DialogFrame>
      )}
    </dialog>
  );
}
