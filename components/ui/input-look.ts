/** The classes of what one types into. An input with an error carries `aria-invalid`. */
export const inputLook =
  "min-h-control w-full rounded-control border border-border-strong bg-surface px-3 py-1.5 text-ink transition-colors hover:border-ink-3 aria-invalid:border-bad";
