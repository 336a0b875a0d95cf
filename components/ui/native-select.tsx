"use client";

import { type ComponentProps, useId } from "react";
import { describedBy, Field, type FieldProps } from "./field";
import { Icon } from "./icon";
import { inputLook } from "./input-look";

type NativeSelectProps = FieldProps &
  Omit<ComponentProps<"select">, "className" | "children"> & {
    options: readonly { value: string; label: string }[];
    /** The label is read but not shown, as in a table cell. */
    labelHidden?: boolean;
  };

/** The platform's select, for a form where nothing happens before Save. */
export function NativeSelect({ label, hint, error, options, labelHidden, id, ...rest }: NativeSelectProps) {
  const made = useId();
  const fieldId = id ?? made;
  const control = (
    <span className="relative block">
      <select
        {...rest}
        id={fieldId}
        className={`${inputLook} appearance-none pe-9`}
        aria-label={labelHidden ? label : undefined}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy(fieldId, { hint, error })}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
      <span className="pointer-events-none absolute inset-y-0 end-3 flex items-center">
        <Icon name="chevron-down" />
      </span>
    </span>
  );
  if (labelHidden) return control;
  return (
    <Field id={fieldId} label={label} hint={hint} error={error}>
      {control}
    </Field>
  );
}
