import { expect, test } from "vitest";
import { difference, withDifference } from "../../_form/difference";
import { newPerson } from "../../_form/person-draft";
import { withHandOver, withSeat } from "../../_seats/seat-draft";
import { changedFields, savedDraft } from "./user-draft";

const saved = { ...newPerson, firstName: "Priya", role: "manager", privileges: ["manage_seats"], groups: {} } as const;

test("a save sends only what was changed", () => {
  expect(changedFields(saved, { ...saved, firstName: " Priya " })).toEqual({ takeFrom: [] });
  expect(changedFields(saved, { ...saved, ...withSeat(saved, "service_desk", "shared") })).toEqual({
    seats: { service_desk: "shared" },
    takeFrom: [],
  });
});

test("a save names the groups that were ticked or unticked, though the viewer knows of more by now", () => {
  const [lisbon, porto, madrid] = ["l", "p", "m"].map((id) => ({ id, name: id, people: 1 }));
  if (!lisbon || !porto || !madrid) throw new Error("no groups");
  const draftOf = (shown: (typeof lisbon)[]) =>
    savedDraft({ ...saved, groups: shown.map(({ id }) => id).filter((id) => id !== "m") }, shown);
  const then = draftOf([lisbon, madrid]);
  const kept = difference(then, { ...then, groups: { l: false, m: true } });
  const now = draftOf([lisbon, porto, madrid]);
  expect(changedFields(now, withDifference(now, kept))).toEqual({ groups: { l: false, m: true }, takeFrom: [] });
});

test("whoever is no manager any more has no privileges", () => {
  expect(changedFields(saved, { ...saved, role: "agent" })).toEqual({ role: "agent", privileges: [], takeFrom: [] });
});

test("a seat that another agent hands over moves in the same save", () => {
  const seated = { ...saved, ...withSeat(saved, "service_desk", "named") };
  const taking = { ...seated, ...withHandOver(seated, "service_desk", { id: "1", name: "Lea", version: 4 }) };
  expect(changedFields(saved, taking).takeFrom).toEqual([{ id: "1", version: 4, product: "service_desk" }]);
});
