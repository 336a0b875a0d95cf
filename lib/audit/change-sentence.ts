import { roleNames, roles } from "@/lib/catalog";
import type { AuditEvent } from "./audit-event";
import { factName, factText, seatOf } from "./fact-words";
import { actor, type Sentence, say, target } from "./say";

/** What of a person was changed: one fact as one would say it, more as a list. */
export function changeSentence(event: AuditEvent): Sentence {
  const facts = Object.keys(event.after ?? {});
  const [only] = facts;
  if (facts.length === 1 && only) return oneFact(event, only);
  if (facts.every((fact) => fact === "firstName" || fact === "lastName")) return renamed(event);
  if (facts.length === 0) return say`${actor} changed ${target}`;
  const list = facts.map((fact) => `${factName(fact)} ${change(event, fact)}`);
  return say`${actor} changed ${target}: ${list.join(", ")}`;
}

const change = ({ before, after }: AuditEvent, fact: string) =>
  `${factText(fact, before?.[fact])} → ${factText(fact, after?.[fact])}`;

function oneFact(event: AuditEvent, fact: string): Sentence {
  const { before, after } = event;
  const [had, has] = [seatOf(fact, before?.[fact]), seatOf(fact, after?.[fact])];
  if (had && has) return say`${actor} changed the seat of ${target} from ${had} to ${has}`;
  if (has) return say`${actor} gave ${target} ${has}`;
  if (had) return say`${actor} took ${had} from ${target}`;
  const role = roles.find((each) => fact === "role" && each === after?.role);
  if (role) return say`${actor} made ${target} ${role === "manager" ? "a" : "an"} ${roleNames[role].toLowerCase()}`;
  if (fact === "firstName" || fact === "lastName") return renamed(event);
  return say`${actor} changed the ${factName(fact).toLowerCase()} of ${target}: ${change(event, fact)}`;
}

const renamed = ({ before, after }: AuditEvent): Sentence =>
  say`${actor} renamed ${target}: ${names(before, after)} → ${names(after, before)}`;

/** A name that stayed is said by neither side. */
const names = (side: AuditEvent["before"], other: AuditEvent["before"]) =>
  ["firstName", "lastName"]
    .filter((fact) => side?.[fact] !== other?.[fact])
    .map((fact) => factText(fact, side?.[fact]))
    .join(" ");
