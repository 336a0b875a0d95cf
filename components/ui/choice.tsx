"use client";

import { type ComponentProps, type ReactNode, useId } from "react";

export type ChoiceProps = Omit<ComponentProps<"input">, "className" | "type"> & {
  label: ReactNode;
  /** What this choice means, beside the label. */
  hint?: ReactNode;
  /** A count at the far end: "3 of 25 free". */
  aside?: ReactNode;
};

/** One row of a radio or checkbox: the whole row is its label; hint and count are its description. */
export function Choice({ type, label, hint, aside, ...rest }: ChoiceProps & { type: "radio" | "checkbox" }) {
  const id = useId();
  const described = [hint ? `${id}-hint` : "", aside ? `${id}-aside` : ""].filter(Boolean).join(" ");
  return (
    <div className="relative flex min-h-control items-baseline gap-x-3 rounded-control px-2 py-1.5 hover:bg-hover has-checked:bg-selected">
      <input
        {...rest}
        id={id}
        type={type}
        aria-describedby={described || undefined}
        className="relative z-1 size-4 shrink-0 translate-y-0.5 accent-accent"
      />
      <div className="flex min-w-0 flex-1 flex-wrap items-baseline gap-x-3 gap-y-0.5">
        <label
          htmlFor={id}
          className={`min-w-17 font-medium after:absolute after:inset-0 ${rest.disabled ? "text-ink-3" : ""}`}
        >
          {label}
        </label>
        {hint && (
          <span id={`${id}-hint`} className="min-w-0 flex-1 basis-40 text-label font-regular text-ink-2">
            {hint}
          </span>
        )}
        {aside && (
          <span id={`${id}-aside`} className="ms-auto text-label font-regular max-sm:ms-20 text-ink-2 tabular-nums">
            {aside}
          </span>
        )}
      </div>
    </div>
  );
}
