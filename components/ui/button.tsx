"use client";

import { type ComponentProps, useId } from "react";
import { type ButtonVariant, buttonLook } from "./button-look";
import { Spinner } from "./spinner";

type ButtonProps = Omit<ComponentProps<"button">, "disabled" | "className"> & {
  variant?: ButtonVariant;
  /** Work is under way: the button stays focusable and does nothing when pressed again. */
  pending?: boolean;
  /** What it says meanwhile ("Ending…"); without it the label stays. */
  pendingLabel?: string;
  /** Why it cannot be pressed now. It stays focusable, and says so. */
  disabledReason?: string | undefined;
  wide?: boolean;
};

/** A button that is never `disabled`: while it cannot act it stays in reach and says why. */
export function Button({
  variant = "secondary",
  type = "button",
  pending = false,
  pendingLabel,
  disabledReason,
  wide,
  children,
  onClick,
  ...rest
}: ButtonProps) {
  const reasonId = useId();
  const blocked = pending || disabledReason !== undefined;
  return (
    <>
      <button
        {...rest}
        type={type}
        className={buttonLook(variant, wide)}
        aria-disabled={blocked || undefined}
        aria-describedby={disabledReason ? reasonId : rest["aria-describedby"]}
        title={disabledReason ?? rest.title}
        onClick={(event) => (blocked ? event.preventDefault() : onClick?.(event))}
      >
        {pending && <Spinner />}
        {pending ? (pendingLabel ?? children) : children}
      </button>
      {disabledReason && (
        <span id={reasonId} hidden>
          {disabledReason}
        </span>
      )}
    </>
  );
}
