import { TextLink } from "@/components/ui/text-link";
import type { AuditEvent } from "@/lib/audit/audit-event";
import { nameOf, type Piece, type Sentence } from "@/lib/audit/say";
import { nobodies } from "@/lib/audit/words";
import { type AuditQuery, auditHref } from "./audit-query";

type SaidProps = { sentence: Sentence; event: AuditEvent; query: AuditQuery };

/** A sentence of the log; its names lead to all that the person did, or that happened to them, within the filters. */
export function Said({ sentence, event, query }: SaidProps) {
  return sentence.map((piece) => {
    if (typeof piece === "string") return piece;
    const href = hrefOf(piece, event, query);
    const name = nameOf(piece, event);
    return href ? (
      <TextLink key={piece.who} href={href} look="name">
        {name}
      </TextLink>
    ) : (
      <b key={piece.who} className="font-medium">
        {name}
      </b>
    );
  });
}

/** Where the entries about somebody are: within what is filtered already. */
export function hrefOf({ who }: Exclude<Piece, string>, event: AuditEvent, query: AuditQuery) {
  if (who === "target")
    return event.targetKind === "user" && event.targetId ? auditHref(query, { person: event.targetId }) : null;
  const nobody = Object.entries(nobodies).find(([, { source }]) => source === event.source)?.[0];
  const actor = event.actorId ?? nobody;
  return actor ? auditHref(query, { actor }) : null;
}
