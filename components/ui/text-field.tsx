"use client";

import { type ComponentProps, useId } from "react";
import { describedBy, Field, type FieldProps } from "./field";
import { inputLook } from "./input-look";

type TextFieldProps = FieldProps & Omit<ComponentProps<"input">, "className">;

/** A labelled input with its hint and its error. Checked on submit, never on blur. */
export function TextField({ label, hint, error, id, ...rest }: TextFieldProps) {
  const made = useId();
  const fieldId = id ?? made;
  return (
    <Field id={fieldId} label={label} hint={hint} error={error}>
      <input
        type="text"
        autoComplete="off"
        {...rest}
        id={fieldId}
        className={inputLook}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy(fieldId, { hint, error })}
      />
    </Field>
  );
}
