import { roleNames, roles } from "@/lib/catalog";
import { type AuditAction, isAuditAction } from "./actions";
import type { AuditEvent } from "./audit-event";
import { changeSentence } from "./change-sentence";
import { factName, factText, productOf, seatOf } from "./fact-words";
import { actor, type Sentence, say, target } from "./say";

type Said = (event: AuditEvent) => Sentence;

const themselves = ({ actorId, targetId }: AuditEvent) => actorId !== null && actorId === targetId;
const pool = ({ before, after }: AuditEvent) => `${productOf(before) || productOf(after)} Shared`;
const count = (value: unknown) => `${value} ${value === 1 ? "seat" : "seats"}`;
const on = ({ before, after }: AuditEvent) => {
  const device = after?.device ?? before?.device;
  return typeof device === "string" && device ? ` on ${device}` : "";
};

/** "time zone from UTC to Europe/Lisbon": what of the company is another. */
const changesOf = ({ before, after }: AuditEvent) =>
  Object.keys(after ?? {})
    .map(
      (fact) =>
        `${factName(fact).toLowerCase()} from ${factText(fact, before?.[fact])} to ${factText(fact, after?.[fact])}`,
    )
    .join(" and the ");

function added({ after }: AuditEvent): Sentence {
  const role = roles.find((each) => each !== "agent" && each === after?.role);
  const seats = Object.entries(after ?? {}).flatMap(([fact, value]) => seatOf(fact, value) ?? []);
  const as = role ? ` as ${role === "admin" ? "an" : "a"} ${roleNames[role].toLowerCase()}` : "";
  return say`${actor} added ${target}${as}${seats.length > 0 ? ` with ${seats.join(" and ")}` : ""}`;
}

const sentences: Record<AuditAction, Said> = {
  "user.added": added,
  "user.changed": changeSentence,
  "user.suspended": () => say`${actor} suspended ${target}`,
  "user.reactivated": () => say`${actor} reactivated ${target}`,
  "user.deleted": () => say`${actor} deleted ${target}`,
  "group.added": () => say`${actor} added the group ${target}`,
  "group.renamed": ({ before, after }) => say`${actor} renamed a group: ${`${before?.name}`} → ${`${after?.name}`}`,
  "group.deleted": () => say`${actor} deleted the group ${target}`,
  "seat.cleared": (event) =>
    themselves(event)
      ? say`${actor} freed their own ${pool(event)} seat`
      : say`${actor} ended the shared session of ${target} in ${productOf(event.before)}`,
  "seat.reclaimed": (event) => say`${actor} freed the ${pool(event)} seat of ${target}, whose time had run out`,
  "seat.asked": (event) => say`${actor} asked ${target} whether the ${pool(event)} seat is still needed`,
  "ask.answered": (event) =>
    event.after?.answer === "working"
      ? say`${actor} answered that the ${pool(event)} seat is needed for ${String(event.after.minutes)} more minutes`
      : say`${actor} answered that the ${pool(event)} seat is not needed any more`,
  "offer.missed": (event) =>
    say`${target} missed an offered ${pool(event)} seat${event.after?.inLine === false ? " and left the line" : ""}`,
  "account.created": () => say`${actor} created the account ${target}`,
  "capacity.changed": ({ before, after }) =>
    say`${actor} changed ${target} from ${count(before?.capacity)} to ${count(after?.capacity)}`,
  "request.made": ({ after }) => say`${actor} requested ${count(after?.seats)} more of ${target}`,
  "request.approved": ({ after }) => say`${actor} approved the request for ${count(after?.seats)} of ${target}`,
  "request.declined": ({ after }) => say`${actor} declined the request for ${count(after?.seats)} of ${target}`,
  "request.withdrawn": () => say`${actor} withdrew the request for seats of ${target}`,
  "settings.changed": () => say`${actor} changed the settings of ${target}`,
  "company.changed": (event) => say`${actor} changed the ${changesOf(event)} of the company`,
  "setup.hidden": () => say`${actor} hid the list of what to set up from the Overview`,
  "setup.shown": () => say`${actor} showed the list of what to set up on the Overview again`,
  "view.saved": () => say`${actor} saved the view ${target} of Manage Users`,
  "view.deleted": () => say`${actor} deleted the view ${target} of Manage Users`,
  "browser.signed_in": () => say`${actor} signed in with a browser`,
  "browser.signed_out": () => say`${actor} signed out of a browser`,
  "agent_app.signed_in": (event) => say`${actor} signed in with the agent app${on(event)}`,
  "agent_app.signed_out": (event) => say`${actor} signed out of the agent app${on(event)}`,
  "user.signed_out_everywhere": (event) =>
    themselves(event) ? say`${actor} signed out on all devices` : say`${actor} signed ${target} out on all devices`,
  "invitation.link_created": () => say`${actor} made an invitation link for ${target}`,
  "invitation.accepted": () => say`${actor} accepted the invitation`,
  "password.changed": () => say`${actor} changed their own password`,
  "password.set": () => say`${actor} set a password for ${target}`,
  "password_reset.requested": () => say`${actor} asked for a password link for ${target}`,
  "password_reset.link_created": () => say`${actor} made a password link for ${target}`,
  "password.reset": () => say`${actor} chose a new password with a link`,
};

/** What happened, as one says it: who, what, to whom. An action of a newer version is named as it was recorded. */
export const sentenceOf = (event: AuditEvent): Sentence =>
  isAuditAction(event.action) ? sentences[event.action](event) : say`${actor} did “${event.action}” to ${target}`;
