import { expect, test } from "vitest";
import { handedOver, withSeat } from "../_seats/seat-draft";
import type { SeatNumbers } from "../_seats/seat-numbers";
import { changeWords } from "./change-words";
import { newPerson } from "./person-draft";

const pool = { capacity: 25, assigned: 22, inUse: 0, assignmentLimit: null };
const numbers: SeatNumbers = {
  remote_support: { named: pool, shared: pool },
  service_desk: { named: { ...pool, assigned: 25 }, shared: pool },
};
const saved = {
  ...newPerson,
  groups: {},
  firstName: "Priya",
  seats: { remote_support: "shared", service_desk: "none" } as const,
};

test("nothing changed is nothing to say", () => {
  expect(changeWords(saved, { ...saved, firstName: "Priya " }, numbers)).toEqual([]);
});

test("a seat change is said with its effect on the count", () => {
  const draft = { ...saved, ...withSeat(saved, "remote_support", "named") };
  expect(changeWords(saved, draft, numbers)).toEqual(["Remote Support Shared → Named (3 free → 2)"]);
});

test("a seat that another agent hands over names the agent", () => {
  const draft = {
    ...saved,
    ...withSeat(saved, "service_desk", "named"),
    handOvers: { service_desk: { id: "1", name: "Lea Brandt", version: 3 } },
  };
  expect(changeWords(saved, draft, numbers)).toEqual(["Service Desk No seat → Named (from Lea Brandt)"]);
  expect(handedOver(draft)).toEqual(["service_desk"]);
});

test("choosing another seat lets the other agent keep theirs", () => {
  const draft = { ...saved, handOvers: { service_desk: { id: "1", name: "Lea Brandt", version: 3 } } };
  expect(handedOver(withSeat(draft, "service_desk", "shared"))).toEqual([]);
});

test("name, role and privileges are said too", () => {
  const draft = { ...saved, lastName: "N.", role: "manager", privileges: ["manage_seats"] } as const;
  expect(changeWords(saved, draft, numbers)).toEqual(["name", "Agent → Manager", "privileges none → manage seats"]);
});
