import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { Moment } from "@/components/ui/moment";
import { paths } from "@/lib/paths";
import { type AuditQuery, auditHref } from "./audit-query";

type NoEntriesProps = { query: AuditQuery; filtered: boolean; since: string | null };

/** Nothing matches, or the place in the address is the end of the log: what is so, how far back it goes, and what to do. */
export function NoEntries({ query, filtered, since }: NoEntriesProps) {
  const turned = query.before || query.after;
  return (
    <EmptyState
      title={turned ? "There are no entries on this page." : "No entries match."}
      actions={
        <>
          {turned && <LinkButton href={auditHref(query)}>Newest entries</LinkButton>}
          {query.range !== "all" && (
            <LinkButton href={auditHref(query, { range: "all" })}>Since the beginning</LinkButton>
          )}
          {filtered && (
            <LinkButton href={paths.audit} variant="quiet">
              Clear all filters
            </LinkButton>
          )}
        </>
      }
    >
      {since && (
        <p>
          The log goes back to <Moment at={since} date />.
        </p>
      )}
    </EmptyState>
  );
}
