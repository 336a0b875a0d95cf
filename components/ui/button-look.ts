import { cx } from "./cx";

export type ButtonVariant = "primary" | "secondary" | "quiet" | "danger";

const looks: Record<ButtonVariant, string> = {
  primary: "border-transparent bg-accent text-on-accent hover:bg-accent-hover",
  secondary: "border-border-strong bg-surface text-ink hover:border-ink-3 hover:bg-hover",
  quiet: "border-transparent text-accent hover:bg-hover hover:text-accent-hover",
  danger: "border-bad bg-surface text-bad hover:bg-bad-soft",
};

/** The classes of a button, shared by Button and LinkButton. */
export const buttonLook = (variant: ButtonVariant, wide?: boolean) =>
  cx(
    "inline-flex min-h-control items-center justify-center gap-2 rounded-control border px-3.5 py-1.5",
    "text-body font-medium transition-colors",
    "aria-disabled:border-border aria-disabled:bg-sunken aria-disabled:text-ink-3",
    looks[variant],
    wide && "w-full",
  );
