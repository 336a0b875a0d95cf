"use client";

import { type ReactNode, useId } from "react";
import { Choice } from "./choice";
import { Fieldset } from "./fieldset";

export type RadioOption<V extends string> = {
  value: V;
  label: ReactNode;
  hint?: ReactNode;
  aside?: ReactNode;
  disabled?: boolean;
  /** Shown under the option, such as the Insufficient seats panel. */
  below?: ReactNode;
};

type RadioGroupProps<V extends string> = {
  legend: ReactNode;
  hint?: ReactNode;
  error?: string | undefined;
  id?: string;
  look?: "field" | "panel";
  name?: string;
  value: V;
  onChange: (value: V) => void;
  options: readonly RadioOption<V>[];
};

/** One choice of a few, all visible. */
export function RadioGroup<V extends string>({ name, value, onChange, options, ...fieldset }: RadioGroupProps<V>) {
  const made = useId();
  return (
    <Fieldset {...fieldset}>
      {options.map(({ below, ...option }) => (
        <div key={option.value}>
          <Choice
            {...option}
            type="radio"
            name={name ?? made}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
          />
          {below}
        </div>
      ))}
    </Fieldset>
  );
}
