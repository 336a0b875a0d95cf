import { expect, test } from "vitest";
import { auditActions, isAuditAction } from "./actions";
import type { AuditEvent } from "./audit-event";
import { foldedSentence } from "./folded-sentence";
import { textOf } from "./say";
import { sentenceOf } from "./sentence";

const event: AuditEvent = {
  ...{ id: 1, at: "2026-11-24T10:00:00Z", action: "user.changed", source: "browser", requestId: "r", changeId: "c" },
  ...{ actorId: "a", actorName: "Dana N.", actorGone: false },
  ...{ targetKind: "user", targetId: "t", targetName: "Marco Ruiz", targetGone: false, before: null, after: null },
};
const said = (told: Partial<AuditEvent>) => textOf(sentenceOf({ ...event, ...told }), { ...event, ...told });
const changed = (before: AuditEvent["before"], after: AuditEvent["after"]) => said({ before, after });

test.each([
  [{ remote_support: "none" }, { remote_support: "shared" }, "Dana N. gave Marco Ruiz Remote Support Shared"],
  [{ service_desk: "named" }, { service_desk: "none" }, "Dana N. took Service Desk Named from Marco Ruiz"],
  [
    { remote_support: "shared" },
    { remote_support: "named" },
    "Dana N. changed the seat of Marco Ruiz from Remote Support Shared to Remote Support Named",
  ],
  [
    { groups: [] },
    { groups: [{ id: "g", name: "Lisbon" }] },
    "Dana N. changed the groups of Marco Ruiz: none → Lisbon",
  ],
  [{ role: "agent" }, { role: "admin" }, "Dana N. made Marco Ruiz an admin"],
  [{ lastName: "Roy" }, { lastName: "Ruiz" }, "Dana N. renamed Marco Ruiz: Roy → Ruiz"],
  [
    { firstName: "Marc", lastName: "Ruiz" },
    { firstName: "Marco", lastName: "Ruiz" },
    "Dana N. renamed Marco Ruiz: Marc → Marco",
  ],
  [
    { privileges: [] },
    { privileges: ["manage_seats"] },
    "Dana N. changed the privileges of Marco Ruiz: none → manage seats",
  ],
  [
    { role: "agent", service_desk: "none" },
    { role: "manager", service_desk: "named" },
    "Dana N. changed Marco Ruiz: Role Agent → Manager, Service Desk No seat → Named",
  ],
])("what was changed of a person is said: %o → %o", (before, after, sentence) => {
  expect(changed(before, after)).toBe(sentence);
});

test("every action has a sentence of its own, which says more than its machine name", () => {
  const facts = { product: "remote_support", seats: 2, capacity: 3, answer: "done", device: "Pixel", name: "Lisbon" };
  const sentences = Object.keys(auditActions).map((action) => said({ action, before: facts, after: facts }));
  expect(new Set(sentences).size).toBe(sentences.length);
  expect(sentences.filter((sentence) => /undefined|null|\.[a-z]|_|\{|\[object/.test(sentence))).toEqual([]);
});

test("an action that only a newer version knows is shown as it was recorded", () => {
  expect(isAuditAction("user.cloned")).toBe(false);
  expect(said({ action: "user.cloned" })).toBe("Dana N. did “user.cloned” to Marco Ruiz");
});

test("who was deleted since keeps the name in the record, and it is said", () => {
  expect(said({ action: "user.suspended", targetGone: true })).toBe("Dana N. suspended Marco Ruiz (removed)");
});

test("what one does to oneself is said differently", () => {
  expect(said({ action: "seat.cleared", before: { product: "remote_support" } })).toBe(
    "Dana N. ended the shared session of Marco Ruiz in Remote Support",
  );
  expect(said({ action: "seat.cleared", targetId: "a", before: { product: "remote_support" } })).toBe(
    "Dana N. freed their own Remote Support Shared seat",
  );
});

test("a change of many is one sentence with its numbers", () => {
  const folded = (counts: Record<string, number>) => textOf(foldedSentence(counts), event);
  expect(folded({ "user.added": 12 })).toBe("Dana N. added 12 people");
  expect(folded({ "user.suspended": 1, "user.changed": 1200 })).toBe("Dana N. changed 1,200 people and suspended 1");
  expect(folded({ "capacity.changed": 4 })).toBe("Dana N. made a change with 4 entries");
});
