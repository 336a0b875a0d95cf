import type { ReactNode } from "react";

/** What stands where a list would: what is so, then what to do. */
export function EmptyState({
  title,
  children,
  actions,
}: {
  title: ReactNode;
  children?: ReactNode;
  actions?: ReactNode;
}) {
  return (
    <div className="flex flex-col items-start gap-3 border-y border-border px-3 py-8">
      <p className="font-medium">{title}</p>
      {children && <div className="max-w-measure text-ink-2">{children}</div>}
      {actions && <div className="flex flex-wrap gap-2">{actions}</div>}
    </div>
  );
}
