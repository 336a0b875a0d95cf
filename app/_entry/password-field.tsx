"use client";

import { type ComponentProps, type ReactNode, useState } from "react";
import { describedBy, Field } from "@/components/ui/field";
import { inputLook } from "@/components/ui/input-look";

type PasswordFieldProps = Pick<ComponentProps<"input">, "autoComplete" | "name"> & {
  label: string;
  hint?: ReactNode;
  error?: string | undefined;
  id: string;
};

/** A password that can be looked at while typing, and pasted. */
export function PasswordField({ label, hint, error, id, ...rest }: PasswordFieldProps) {
  const [shown, setShown] = useState(false);
  return (
    <Field id={id} label={label} hint={hint} error={error}>
      <div className="flex gap-2">
        <input
          name={id}
          {...rest}
          id={id}
          type={shown ? "text" : "password"}
          className={inputLook}
          autoCapitalize="none"
          spellCheck={false}
          aria-invalid={error ? true : undefined}
          aria-describedby={describedBy(id, { hint, error })}
        />
        <button
          type="button"
          aria-pressed={shown}
          aria-label={`Show ${label.toLowerCase()}`}
          className="min-h-control shrink-0 rounded-control px-2 font-medium text-accent hover:bg-hover aria-pressed:bg-selected noscript:hidden"
          onClick={() => setShown(!shown)}
        >
          Show
        </button>
      </div>
    </Field>
  );
}
