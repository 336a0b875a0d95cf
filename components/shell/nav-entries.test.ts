import { expect, test } from "vitest";
import { privilegesOf } from "@/lib/access/actor";
import type { Role } from "@/lib/catalog";
import { navEntries } from "./nav-entries";

const labels = (role: Role, given: string[] = [], hasSeat = false) =>
  navEntries(privilegesOf(role, given), hasSeat).map(({ label }) => label);

test("an admin is offered everything, in the article's order", () => {
  expect(labels("admin")).toEqual([
    "Overview",
    "Add Users",
    "Manage Users",
    "Manage Shared Sessions",
    "Audit log",
    "Subscription",
    "Settings",
  ]);
});

test("a manager is offered what their privileges open, and nothing that is closed (R18)", () => {
  expect(labels("manager")).toEqual(["Overview", "Manage Users"]);
  expect(labels("manager", ["add_delete_users"])).toEqual(["Overview", "Add Users", "Manage Users"]);
  expect(labels("manager", ["manage_seats"])).toEqual(["Overview", "Manage Users", "Manage Shared Sessions"]);
});

test("who has a seat has My Seats, whatever their role (R18)", () => {
  expect(labels("agent", [], true)).toEqual(["My Seats"]);
  expect(labels("manager", [], true)).toEqual(["Overview", "Manage Users", "My Seats"]);
  expect(labels("agent")).toEqual([]);
});
