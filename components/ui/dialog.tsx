"use client";

import { type ReactNode, useId } from "react";
import { DialogFrame, dialogLook } from "./dialog-frame";
import { useModal } from "./use-modal";

type DialogProps = {
  open: boolean;
  onClose: () => void;
  title: ReactNode;
  /** Buttons at the end: cancel first, the deed last. */
  actions: ReactNode;
  children: ReactNode;
};

/** A modal with a form or a list. Escape closes; a click outside does not. */
export function Dialog({ open, onClose, title, actions, children }: DialogProps) {
  const titleId = useId();
  const modal = useModal(open, onClose);
  return (
    <dialog {...modal} aria-labelledby={titleId} className={dialogLook}>
      {open && (
        <DialogFrame titleId={titleId} title={title} actions={actions}>
          {children}
        </DialogFrame>
      )}
    </dialog>
  );
}
