import { expect, test } from "vitest";
import { withHandOver, withSeat } from "../../_seats/seat-draft";
import { addInput, emptyDraft, isDirty, nextDraft, withEmail } from "./add-draft";

const type = (draft: typeof emptyDraft, email: string) => ({ ...draft, ...withEmail(draft, email) });

test("names follow the address until somebody writes other ones", () => {
  const typed = type(type(emptyDraft, "marco@northwind.example"), "marco.ruiz@northwind.example");
  expect(typed).toMatchObject({ firstName: "Marco", lastName: "Ruiz" });
  const own = type({ ...typed, firstName: "Marc" }, "m.ruiz@northwind.example");
  expect(own).toMatchObject({ firstName: "Marc", lastName: "Ruiz", email: "m.ruiz@northwind.example" });
});

test("the next person starts with the same role and seats, and takes nobody's seat", () => {
  const seated = { ...type(emptyDraft, "ana@northwind.example"), ...withSeat(emptyDraft, "remote_support", "named") };
  const taking = { ...seated, ...withHandOver(seated, "remote_support", { id: "1", name: "Lea", version: 2 }) };
  const next = nextDraft(taking);
  expect(next).toMatchObject({ email: "", firstName: "", seats: seated.seats, handOvers: {} });
  expect(isDirty(next)).toBe(false);
});

test("a seat moves in the same save", () => {
  const seated = { ...emptyDraft, ...withSeat(emptyDraft, "service_desk", "named") };
  const taking = { ...seated, ...withHandOver(seated, "service_desk", { id: "1", name: "Lea", version: 2 }) };
  expect(addInput(taking, true).takeFrom).toEqual([{ id: "1", version: 2, product: "service_desk" }]);
});

test("without “manage seats” no seat is sent (R18)", () => {
  const seated = { ...emptyDraft, ...withSeat(emptyDraft, "service_desk", "named") };
  expect(addInput(seated, false)).toMatchObject({ seats: emptyDraft.seats, takeFrom: [] });
});

test("only a manager has privileges to send", () => {
  const draft = { ...emptyDraft, privileges: ["manage_seats"] as const };
  expect(addInput({ ...draft, role: "manager" }, true).privileges).toEqual(["manage_seats"]);
  expect(addInput({ ...draft, role: "agent" }, true).privileges).toEqual([]);
});
