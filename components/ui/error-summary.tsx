"use client";

import { useEffect, useRef } from "react";

/** `id` is the control's id; without it the sentence is no link. */
export type SummarisedError = { id?: string; message: string };

/**
 * "There is a problem": every error of a form in the words that stand beside its field, each a link to it. Takes the
 * focus whenever `errors` is a new list; renders nothing while the list is empty.
 */
export function ErrorSummary({ errors }: { errors: readonly SummarisedError[] }) {
  const ref = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (errors.length > 0) ref.current?.focus();
  }, [errors]);
  if (errors.length === 0) return null;
  return (
    <div ref={ref} tabIndex={-1} role="alert" className="max-w-form border-s-4 border-bad bg-bad-soft px-4 py-3">
      <h2 className="text-ink">There is a problem</h2>
      <ul className="mt-1 flex flex-col gap-1">
        {errors.map(({ id, message }) => (
          <li key={`${id} ${message}`}>
            {id ? (
              <a
                href={`#${id}`}
                className="text-bad underline underline-offset-3"
                onClick={(event) => {
                  event.preventDefault();
                  const target = document.getElementById(id);
                  const control = target?.matches("fieldset") ? target.querySelector("input") : target;
                  control?.focus();
                  target?.scrollIntoView({ block: "nearest" });
                }}
              >
                {message}
              </a>
            ) : (
              <span className="text-ink">{message}</span>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
