import { expect, test } from "vitest";
import { sortOf } from "./sort";

test("a column goes up, down, then back to the order of names", () => {
  expect(sortOf({}, "role")).toEqual({ sortHref: "/users?sort=role" });
  expect(sortOf({ sort: "role" }, "role")).toEqual({ sortHref: "/users?sort=-role", sorted: "ascending" });
  expect(sortOf({ sort: "-role" }, "role")).toEqual({ sortHref: "/users", sorted: "descending" });
});

test("names are the default order", () => {
  expect(sortOf({}, "name")).toEqual({ sortHref: "/users?sort=-name", sorted: "ascending" });
  expect(sortOf({ seat: "no-seat", page: "3" }, "last-active").sortHref).toBe("/users?seat=no-seat&sort=last-active");
});
