import { describe, expect, test } from "vitest";
import {
  countSelected,
  filtersOf,
  isSelected,
  nobody,
  peopleWords,
  rangeOf,
  type Selected,
  selectedOn,
  selectedWords,
  sentSelection,
  withPeople,
} from "./selection";

const some = (...ids: string[]): Selected => withPeople(nobody, ids, true);
const agents = filtersOf({ role: "agent" });
const allAgents: Selected = { all: agents, ids: new Set() };
const found = (total: number, totalIsCapped = false) => ({ total, totalIsCapped });

describe("people one by one", () => {
  test("are selected and let go, and nobody else is", () => {
    const two = some("ana", "jo");
    expect(isSelected(two, "ana")).toBe(true);
    expect(isSelected(two, "lea")).toBe(false);
    expect(isSelected(withPeople(two, ["ana"], false), "ana")).toBe(false);
    expect(countSelected(withPeople(two, ["jo", "lea"], true), found(9))).toBe(3);
  });

  test("stay selected when filters, order or page change", () => {
    expect(selectedOn(some("ana"), filtersOf({ status: "suspended" }))).toEqual(some("ana"));
    expect(filtersOf({ role: "agent", sort: "-name", page: "7", size: "100" })).toBe(agents);
  });

  test("are sent as they are", () => {
    expect(sentSelection(some("ana", "jo"), { role: "agent" })).toEqual({ ids: ["ana", "jo"] });
  });
});

describe("all that match", () => {
  test("are everybody on every page, also who was never shown", () => {
    expect(isSelected(allAgents, "somebody on page 7")).toBe(true);
    expect(countSelected(allAgents, found(214))).toBe(214);
    expect(selectedOn(allAgents, filtersOf({ role: "agent", page: "7", sort: "-name" }))).toBe(allAgents);
  });

  test("but who is let go: one less, on any page, until selected again", () => {
    const butAna = withPeople(allAgents, ["ana"], false);
    expect(isSelected(butAna, "ana")).toBe(false);
    expect(countSelected(butAna, found(214))).toBe(213);
    expect(sentSelection(butAna, { role: "agent" })).toEqual({ matching: { role: "agent" }, except: ["ana"] });
    expect(withPeople(butAna, ["ana"], true)).toEqual(allAgents);
  });

  test("are nobody any more once other filters are asked for", () => {
    expect(selectedOn(allAgents, filtersOf({ role: "manager" }))).toBe(nobody);
  });

  test("are never fewer than none", () => {
    expect(countSelected(withPeople(allAgents, ["ana", "jo"], false), found(1))).toBe(0);
  });

  test("have no number where the list is too long to count", () => {
    expect(countSelected(allAgents, found(10_000, true))).toBeNull();
    expect(peopleWords(null)).toBe("all that match");
  });
});

describe("a range", () => {
  const order = ["ana", "jo", "lea", "marco", "tom"];

  test("goes from the row pressed last to this one, down or up, both ends in it", () => {
    expect(rangeOf(order, "jo", "marco")).toEqual(["jo", "lea", "marco"]);
    expect(rangeOf(order, "marco", "jo")).toEqual(["jo", "lea", "marco"]);
    expect(rangeOf(order, "jo", "jo")).toEqual(["jo"]);
  });

  test("is this row alone where none was pressed on this page", () => {
    expect(rangeOf(order, null, "lea")).toEqual(["lea"]);
    expect(rangeOf(order, "somebody on page 1", "lea")).toEqual(["lea"]);
  });
});

test.each([
  ["one", some("ana"), found(9), ["ana", "jo"], "1 selected"],
  ["some of a page", some("ana", "jo"), found(9), ["ana", "jo", "lea"], "2 selected"],
  ["a page of several", some("ana", "jo"), found(9), ["ana", "jo"], "All 2 on this page are selected"],
  [
    "a page of a list too long to count",
    some("ana", "jo"),
    found(2, true),
    ["ana", "jo"],
    "All 2 on this page are selected",
  ],
  ["a page that is the whole list", some("ana", "jo"), found(2), ["ana", "jo"], "2 selected"],
  ["as many as on the page, but others", some("ana", "lea"), found(9), ["ana", "jo"], "2 selected"],
  ["all that match", allAgents, found(12_345), ["ana"], "12,345 selected"],
  ["all that match, uncounted", allAgents, found(10_000, true), ["ana"], "All that match are selected"],
] as const)("the bar tells %s", (_, selected, of, page, words) => {
  expect(selectedWords(selected, of, page)).toBe(words);
});

test("a title tells how many: one person, several people", () => {
  expect(peopleWords(1)).toBe("1\u00a0person");
  expect(peopleWords(23)).toBe("23\u00a0people");
});
