"use client";

import { type ComponentProps, useId } from "react";
import { describedBy, Field, type FieldProps } from "./field";
import { inputLook } from "./input-look";

type TextareaProps = FieldProps & Omit<ComponentProps<"textarea">, "className">;

/** A labelled text of several lines with its hint and its error. */
export function Textarea({ label, hint, error, id, rows = 4, ...rest }: TextareaProps) {
  const made = useId();
  const fieldId = id ?? made;
  return (
    <Field id={fieldId} label={label} hint={hint} error={error}>
      <textarea
        {...rest}
        id={fieldId}
        rows={rows}
        className={inputLook}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy(fieldId, { hint, error })}
      />
    </Field>
  );
}
