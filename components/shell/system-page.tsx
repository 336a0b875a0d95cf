import type { ReactNode } from "react";

type SystemPageProps = { title: string; children: ReactNode; actions: ReactNode };

/** A page that says what is so and what to do, where the page that was asked for cannot be. */
export function SystemPage({ title, children, actions }: SystemPageProps) {
  return (
    <div className="flex max-w-form flex-col items-start gap-4">
      <h1>{title}</h1>
      <div className="flex flex-col gap-2 text-ink-2">{children}</div>
      <div className="flex flex-wrap gap-2">{actions}</div>
    </div>
  );
}
