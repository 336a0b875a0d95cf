"use client";

import type { ReactNode } from "react";
import { Button } from "./button";

type SaveBarProps = {
  /** "Unsaved changes: Remote Support Shared → Named (3 free → 2)". */
  children: ReactNode;
  onDiscard: () => void;
  pending: boolean;
};

/** The bar at the bottom of a form with changes; its Save is the form's submit button. */
export function SaveBar({ children, onDiscard, pending }: SaveBarProps) {
  return (
    <section
      aria-label="Unsaved changes"
      className="sticky bottom-0 z-10 flex animate-enter flex-wrap items-center justify-end gap-x-4 gap-y-2 border-t-2 border-accent bg-surface px-4 py-3 max-sm:-mx-4"
    >
      <p role="status" className="min-w-0 flex-1 basis-60">
        {children}
      </p>
      <Button variant="quiet" onClick={onDiscard}>
        Discard
      </Button>
      <Button type="submit" variant="primary" pending={pending} pendingLabel="Saving…">
        Save
      </Button>
    </section>
  );
}
