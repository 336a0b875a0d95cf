import type { ReactNode } from "react";
import { Icon } from "./icon";

export type FieldProps = {
  label: string;
  /** One sentence under the label. */
  hint?: ReactNode;
  /** What is wrong, in the words of the error summary. */
  error?: string | undefined;
};

/** What `aria-describedby` of a field's control must name: its hint, then its error. */
export const describedBy = (id: string, { hint, error }: Pick<FieldProps, "hint" | "error">) =>
  [hint ? `${id}-hint` : "", error ? `${id}-error` : ""].filter(Boolean).join(" ") || undefined;

/** The text under a control or legend that says what is wrong with it. */
export function FieldError({ id, children }: { id: string; children: ReactNode }) {
  return (
    <p id={`${id}-error`} className="flex items-start gap-1.5 text-label text-bad">
      <span className="mt-px">
        <Icon name="warning" />
      </span>
      {children}
    </p>
  );
}

/** Label, hint and error around one control that carries `id`. */
export function Field({ id, label, hint, error, children }: FieldProps & { id: string; children: ReactNode }) {
  return (
    <div className="flex flex-col gap-1">
      <label htmlFor={id} className="text-label">
        {label}
      </label>
      {hint && (
        <p id={`${id}-hint`} className="text-caption text-ink-2">
          {hint}
        </p>
      )}
      {children}
      {error && <FieldError id={id}>{error}</FieldError>}
    </div>
  );
}
