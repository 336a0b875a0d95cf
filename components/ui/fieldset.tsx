"use client";

import { type ReactNode, useId } from "react";
import { describedBy, FieldError } from "./field";

type FieldsetProps = {
  legend: ReactNode;
  hint?: ReactNode;
  error?: string | undefined;
  id?: string;
  /** `panel`: the legend reads as the name of a product. */
  look?: "field" | "panel";
  children: ReactNode;
};

/** A group of choices under one question. */
export function Fieldset({ legend, hint, error, id, look = "field", children }: FieldsetProps) {
  const made = useId();
  const groupId = id ?? made;
  return (
    <fieldset id={groupId} className="min-w-0" aria-describedby={describedBy(groupId, { hint, error })}>
      <legend className={look === "panel" ? "mb-1 text-body font-strong" : "mb-1 text-label"}>{legend}</legend>
      {hint && (
        <p id={`${groupId}-hint`} className="mb-1 text-caption text-ink-2">
          {hint}
        </p>
      )}
      {error && <FieldError id={groupId}>{error}</FieldError>}
      {children}
    </fieldset>
  );
}
