import { expect, test } from "vitest";
import { activeChips, filterCategories, filterWords } from "./filters";
import { userQuery, usersHref } from "./user-query";

test("an empty query is the plain address", () => {
  expect(usersHref({})).toBe("/users");
  expect(usersHref({ sort: "name", page: "1", size: "25" })).toBe("/users");
});

test("a filter leads to the first page, turning the page keeps the filters", () => {
  const query = userQuery({ seat: "remote-support-shared", page: "3", q: " ana " });
  expect(usersHref(query, { status: "active" })).toBe("/users?q=ana&seat=remote-support-shared&status=active");
  expect(usersHref(query, { page: "4" })).toBe("/users?q=ana&seat=remote-support-shared&page=4");
  expect(usersHref(query, { seat: undefined })).toBe("/users?q=ana");
});

test("By Seat offers each seat kind of each product, and no seat", () => {
  const [seats] = filterCategories;
  expect(seats.name).toBe("Seats");
  expect(seats.group).toBe("By Seat");
  expect(seats.options.map((option) => option.name)).toEqual([
    "Remote Support Named",
    "Remote Support Shared",
    "Service Desk Named",
    "Service Desk Shared",
    "No seat",
  ]);
});

test("each filter is a chip that can be removed, an unknown value too", () => {
  const query = userQuery({ seat: "rs-shard", role: "agent", sort: "-name" });
  expect(activeChips(query)).toEqual([
    { key: "seat", label: "Seat: rs-shard (unknown)", without: "/users?role=agent&sort=-name" },
    { key: "role", label: "Role: Agent", without: "/users?seat=rs-shard&sort=-name" },
  ]);
});

test("the filters read as words", () => {
  expect(filterWords(userQuery({ seat: "service-desk-named", status: "invited", q: "si" }))).toEqual([
    "Service Desk Named",
    "Invited",
    "“si”",
  ]);
});

test("a parameter given twice counts once, blanks do not count", () => {
  expect(userQuery({ role: ["agent", "admin"], q: "  ", stray: "x" })).toEqual({ role: "agent" });
});
