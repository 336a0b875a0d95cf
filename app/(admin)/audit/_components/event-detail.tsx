import type { ReactNode } from "react";
import { TextLink } from "@/components/ui/text-link";
import { auditSourceNames } from "@/lib/audit/actions";
import type { AuditEvent } from "@/lib/audit/audit-event";
import { factName, factText } from "@/lib/audit/fact-words";
import { sizeWords } from "@/lib/audit/folded-sentence";
import { nameOf } from "@/lib/audit/say";
import { paths } from "@/lib/paths";
import { type AuditQuery, auditHref } from "./audit-query";

type EventDetailProps = {
  event: AuditEvent;
  /** How many entries the whole change wrote. */
  changeSize: number;
  query: AuditQuery;
};

/** What exactly was recorded, and the ways to what belongs to it. */
export function EventDetail({ event, changeSize, query }: EventDetailProps) {
  const { action, actorId, targetKind, targetId, targetGone, requestId, changeId } = event;
  return (
    <dl className="grid gap-x-6 gap-y-1 py-1 sm:grid-cols-[max-content_minmax(0,1fr)]">
      <Fact name="Action">
        <Exact>{action}</Exact> <TextLink href={auditHref(query, { action })}>All of these</TextLink>
      </Fact>
      {factsOf(event).map(([fact, text]) => (
        <Fact key={fact} name={factName(fact)}>
          {text}
        </Fact>
      ))}
      <Fact name="By">
        {nameOf({ who: "actor" }, event)}{" "}
        {actorId && <TextLink href={auditHref({}, { actor: actorId })}>All that this person did</TextLink>}
      </Fact>
      <Fact name="About">
        {nameOf({ who: "target" }, event)}{" "}
        {targetKind === "user" && targetId && (
          <>
            <TextLink href={auditHref({}, { person: targetId })}>All about this person</TextLink>
            {!targetGone && (
              <>
                {" · "}
                <TextLink href={paths.user(targetId)}>Open the user</TextLink>
              </>
            )}
          </>
        )}
      </Fact>
      <Fact name="From">{auditSourceNames[event.source]}</Fact>
      <Fact name="Time">
        <Exact>{event.at}</Exact>
      </Fact>
      {requestId && (
        <Fact name="Request">
          <Exact>{requestId}</Exact>{" "}
          <TextLink href={auditHref({}, { request: requestId })}>All of this request</TextLink>
        </Fact>
      )}
      <Fact name="Change">
        <Exact>{changeId}</Exact>{" "}
        {changeSize > 1 && (
          <>
            Part of a change of{" "}
            <TextLink href={auditHref({}, { change: changeId })}>{sizeWords(changeSize, event)}</TextLink>
          </>
        )}
      </Fact>
      <Fact name="Entry">
        <Exact>{event.id}</Exact>
      </Fact>
    </dl>
  );
}

/** Before and after of each fact, those that are the same on both sides once. */
function factsOf({ before, after }: AuditEvent): [fact: string, text: string][] {
  const facts = new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})]);
  return [...facts].map((fact) => {
    const [was, is] = [factText(fact, before?.[fact]), factText(fact, after?.[fact])];
    const one = was === is || !(after && fact in after) || !(before && fact in before);
    return [fact, one ? (after && fact in after ? is : was) : `${was} → ${is}`];
  });
}

const Exact = ({ children }: { children: ReactNode }) => <code className="font-mono wrap-anywhere">{children}</code>;

const Fact = ({ name, children }: { name: string; children: ReactNode }) => (
  <>
    <dt className="text-ink-2">{name}</dt>
    <dd className="min-w-0 wrap-anywhere max-sm:mb-1">{children}</dd>
  </>
);
