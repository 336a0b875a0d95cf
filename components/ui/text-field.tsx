"use client";

import { type ComponentProps, useId } from "react";
import { describedBy, Field, type FieldProps } from "./field";
import { inputLook } from "./input-look";

type TextFieldProps = FieldProps &
  Omit<ComponentProps<"input">, "className"> & {
    /** Stands behind a short number: "seconds". The hint or the label says it too, for who does not see it. */
    unit?: string;
  };

/** A labelled input with its hint and its error. Checked on submit, never on blur. */
export function TextField({ label, hint, error, id, unit, ...rest }: TextFieldProps) {
  const made = useId();
  const fieldId = id ?? made;
  return (
    <Field id={fieldId} label={label} hint={hint} error={error}>
      <span className={unit && "flex max-w-50 items-center gap-2"}>
        <input
          type="text"
          autoComplete="off"
          {...rest}
          id={fieldId}
          className={inputLook}
          aria-invalid={error ? true : undefined}
          aria-describedby={describedBy(fieldId, { hint, error }) ?? rest["aria-describedby"]}
        />
        {unit && (
          <span aria-hidden="true" className="text-ink-2">
            {unit}
          </span>
        )}
      </span>
    </Field>
  );
}
