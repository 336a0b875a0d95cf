"use client";

import { IconButton } from "./icon-button";
import { inputLook } from "./input-look";

type StepperProps = {
  id: string;
  /** What is counted, in the plural: "Service Desk Named seats". */
  label: string;
  /** One of it, for the buttons: "Service Desk Named seat". */
  one: string;
  value: string;
  onChange: (value: string) => void;
  /** Its error stands elsewhere, in an element `${id}-error`. */
  invalid?: boolean;
};

/** A whole number to type, with a button for one fewer and one more. */
export function Stepper({ id, label, one, value, onChange, invalid = false }: StepperProps) {
  const step = (by: number) => onChange(String(Math.max(0, (Number.parseInt(value, 10) || 0) + by)));
  return (
    <div className="flex items-center gap-1">
      <IconButton icon="minus" label={`One fewer ${one}`} onClick={() => step(-1)} />
      <span className="w-24">
        <input
          id={id}
          type="text"
          inputMode="numeric"
          autoComplete="off"
          aria-label={label}
          aria-invalid={invalid || undefined}
          aria-describedby={invalid ? `${id}-error` : undefined}
          value={value}
          onChange={(event) => onChange(event.target.value)}
          onKeyDown={(event) => {
            if (event.key !== "ArrowUp" && event.key !== "ArrowDown") return;
            event.preventDefault();
            step(event.key === "ArrowUp" ? 1 : -1);
          }}
          className={`${inputLook} text-end tabular-nums`}
        />
      </span>
      <IconButton icon="plus" label={`One more ${one}`} onClick={() => step(1)} />
    </div>
  );
}
