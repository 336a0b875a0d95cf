import { type ReactNode, useId } from "react";

type PanelProps = { title: ReactNode; aside?: ReactNode; children: ReactNode };

/** A part of a page under its own heading, set apart by one rule; never put one into another. */
export function Panel({ title, aside, children }: PanelProps) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="border-t border-border pt-4">
      <div className="mb-3 flex flex-wrap items-baseline justify-between gap-2">
        <h2 id={id}>{title}</h2>
        {aside}
      </div>
      {children}
    </section>
  );
}
