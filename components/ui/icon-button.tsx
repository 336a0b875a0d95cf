"use client";

import type { ComponentProps } from "react";
import { Icon, type IconName } from "./icon";

type IconButtonProps = Omit<ComponentProps<"button">, "className" | "children" | "aria-label"> & {
  icon: IconName;
  /** Its accessible name: "Actions for Priya Natarajan". */
  label: string;
};

/** A square button without words, for ⋯, ✕ and the menu only. */
export function IconButton({ icon, label, type = "button", ...rest }: IconButtonProps) {
  return (
    <button
      {...rest}
      type={type}
      aria-label={label}
      title={label}
      className="inline-flex size-control shrink-0 items-center justify-center rounded-control text-ink-2 transition-colors hover:bg-hover hover:text-ink aria-expanded:bg-hover"
    >
      <Icon name={icon} />
    </button>
  );
}
