import type { ReactNode } from "react";

type PageHeaderProps = {
  title: ReactNode;
  /** One sentence under the title. */
  lead?: ReactNode;
  /** A link above, back to the list. */
  back?: ReactNode;
  actions?: ReactNode;
};

/** The one h1 of a page, with what can be done to the whole page at its end. */
export function PageHeader({ title, lead, back, actions }: PageHeaderProps) {
  return (
    <header className="mb-6">
      {back && <div className="mb-1 text-label">{back}</div>}
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
        <div className="min-w-0">
          <h1 className="wrap-anywhere">{title}</h1>
          {lead && <div className="mt-1 max-w-measure text-ink-2">{lead}</div>}
        </div>
        {actions && <div className="flex flex-wrap items-center gap-2">{actions}</div>}
      </div>
    </header>
  );
}
