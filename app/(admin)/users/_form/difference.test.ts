import { expect, test } from "vitest";
import { difference, withDifference } from "./difference";

const saved = {
  firstName: "Ana",
  role: "agent",
  privileges: ["manage_seats"],
  seats: { remote_support: "named", service_desk: "none" },
  handOvers: {},
};

test("nothing changed is an empty difference, taking a change back too", () => {
  expect(difference(saved, { ...saved, seats: { ...saved.seats } })).toEqual({});
  expect(difference(saved, { ...saved, handOvers: { service_desk: undefined } })).toEqual({});
});

test("only what was touched is kept, one product of two", () => {
  const mine = { ...saved, seats: { ...saved.seats, service_desk: "shared" } };
  expect(difference(saved, mine)).toEqual({ seats: { service_desk: "shared" } });
});

test("what somebody else saved in other fields stays", () => {
  const mine = difference(saved, { ...saved, firstName: "Anna", seats: { ...saved.seats, service_desk: "shared" } });
  const theirs = { ...saved, role: "manager", seats: { ...saved.seats, remote_support: "none" } };
  expect(withDifference(theirs, mine)).toEqual({
    ...theirs,
    firstName: "Anna",
    seats: { remote_support: "none", service_desk: "shared" },
  });
});

test("what an older page kept in another shape is let go, and the rest stays", () => {
  expect(withDifference(saved, { firstName: "Anna", seats: ["named"] })).toEqual({ ...saved, firstName: "Anna" });
});
