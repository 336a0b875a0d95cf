"use client";

import { type RefObject, type SyntheticEvent, useEffect, useLayoutEffect, useRef } from "react";

type Modal = {
  ref: RefObject<HTMLDialogElement | null>;
  onCancel: (event: SyntheticEvent) => void;
  onClose: () => void;
};

/**
 * A native modal that follows `open`: Escape asks `onDismiss`, a click outside does nothing, focus starts at
 * `[data-initial-focus]` (else the first control) and goes back to where it was.
 */
export function useModal(open: boolean, onDismiss: () => void): Modal {
  const ref = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const dialog = ref.current;
    if (!dialog || dialog.open === open) return;
    if (!open) return dialog.close();
    dialog.showModal();
    dialog.querySelector<HTMLElement>("[data-initial-focus]")?.focus();
  }, [open]);
  // Removed while open: closing first is what gives the focus back.
  useLayoutEffect(() => {
    const dialog = ref.current;
    return () => dialog?.close();
  }, []);
  return {
    ref,
    onCancel: (event) => {
      if (event.target !== event.currentTarget) return;
      event.preventDefault();
      onDismiss();
    },
    onClose: () => {
      // Told late: a dialog that was opened again meanwhile is not dismissed by the end of its last time.
      if (open && !ref.current?.open) onDismiss();
    },
  };
}
