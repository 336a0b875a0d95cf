import { HeaderCell, Table } from "@/components/ui/table";
import { auditSourceNames } from "@/lib/audit/actions";
import type { AuditEvent } from "@/lib/audit/audit-event";
import { foldedSentence, totalOf } from "@/lib/audit/folded-sentence";
import type { AuditEntry } from "@/lib/audit/list-events";
import { textOf } from "@/lib/audit/say";
import { sentenceOf } from "@/lib/audit/sentence";
import type { AuditQuery } from "./audit-query";
import { AuditRow } from "./audit-row";
import { EventDetail } from "./event-detail";
import { FoldedDetail } from "./folded-detail";
import { Said } from "./said";

type AuditTableProps = { entries: readonly AuditEntry[]; query: AuditQuery; caption: string };

/** The entries of a page, newest first. A change of many is one row, which opens to all of it. */
export function AuditTable({ entries, query, caption }: AuditTableProps) {
  return (
    <Table
      caption={caption}
      head={
        <>
          <HeaderCell>Time</HeaderCell>
          <HeaderCell>What happened</HeaderCell>
          <HeaderCell>From</HeaderCell>
          <HeaderCell hidden>Details</HeaderCell>
        </>
      }
    >
      {entries.flatMap((entry) => {
        const [first] = entry.events;
        if (first && totalOf(entry.counts) > entry.events.length) {
          return <FoldedRow key={entry.place} entry={entry} first={first} query={query} />;
        }
        return entry.events.map((event) => (
          <EventRow key={event.id} event={event} changeSize={entry.changeSize} query={query} />
        ));
      })}
    </Table>
  );
}

type EventRowProps = { event: AuditEvent; changeSize: number; query: AuditQuery };

function EventRow({ event, changeSize, query }: EventRowProps) {
  const sentence = sentenceOf(event);
  return (
    <AuditRow
      at={event.at}
      text={textOf(sentence, event)}
      source={auditSourceNames[event.source]}
      sentence={<Said sentence={sentence} event={event} query={query} />}
      detail={<EventDetail event={event} changeSize={changeSize} query={query} />}
    />
  );
}

type FoldedRowProps = { entry: AuditEntry; first: AuditEvent; query: AuditQuery };

function FoldedRow({ entry, first, query }: FoldedRowProps) {
  const sentence = foldedSentence(entry.counts);
  return (
    <AuditRow
      at={first.at}
      text={textOf(sentence, first)}
      source={auditSourceNames[first.source]}
      sentence={<Said sentence={sentence} event={first} query={query} />}
      detail={<FoldedDetail entry={entry} first={first} query={query} />}
    />
  );
}
