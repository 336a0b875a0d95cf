import { TextLink } from "@/components/ui/text-link";
import type { AuditEvent } from "@/lib/audit/audit-event";
import { sizeWords, totalOf } from "@/lib/audit/folded-sentence";
import type { AuditEntry } from "@/lib/audit/list-events";
import { sentenceOf } from "@/lib/audit/sentence";
import { type AuditQuery, auditHref } from "./audit-query";
import { Said } from "./said";

/** The first of a change of many, and the way to all of it. */
export function FoldedDetail({ entry, first, query }: { entry: AuditEntry; first: AuditEvent; query: AuditQuery }) {
  const others = totalOf(entry.counts) - entry.events.length;
  return (
    <div className="flex flex-col gap-1 py-1">
      <ul className="flex flex-col gap-1">
        {entry.events.map((event) => (
          <li key={event.id}>
            <Said sentence={sentenceOf(event)} event={event} query={query} />
          </li>
        ))}
        <li className="text-ink-2">and {others.toLocaleString("en")} more</li>
      </ul>
      <p>
        <TextLink href={auditHref({}, { change: first.changeId })}>
          Show all {sizeWords(entry.changeSize, first)} of this change
        </TextLink>
      </p>
    </div>
  );
}
