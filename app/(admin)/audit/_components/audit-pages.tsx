import { LinkButton } from "@/components/ui/link-button";
import { type AuditQuery, auditHref } from "./audit-query";

type AuditPagesProps = { query: AuditQuery; newer: string | null; older: string | null };

/** The pages before and after, by the place where this one ends: what is written meanwhile moves nothing. */
export function AuditPages({ query, newer, older }: AuditPagesProps) {
  if (!newer && !older) return null;
  return (
    <nav aria-label="Pages of the log" className="flex flex-wrap items-center gap-2 pt-3">
      {newer && <LinkButton href={auditHref(query)}>Newest entries</LinkButton>}
      {newer && <LinkButton href={auditHref(query, { after: newer })}>Newer entries</LinkButton>}
      {older && <LinkButton href={auditHref(query, { before: older })}>Older entries</LinkButton>}
    </nav>
  );
}
