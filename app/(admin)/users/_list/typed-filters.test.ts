import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { activities, roles, userStatuses } from "@/lib/catalog";
import { UserFilters } from "@/lib/users/user-filters";
import { looksTyped, typedFilters } from "./typed-filters";

const groups = [
  { id: randomUUID(), name: "Tier 2" },
  { id: randomUUID(), name: "Zürich" },
] as const;
const [tier2, zurich] = groups;
const read = (text: string) => typedFilters(text, groups);

test("filters are taken out of what is typed, the rest are words to search for", () => {
  expect(read('ana  seat:rs-shared inactive:>60d role:agent silva status:suspended group:"Tier 2"')).toEqual({
    filters: {
      seat: "remote-support-shared",
      active: "over-60-days",
      role: "agent",
      status: "suspended",
      group: tier2.id,
    },
    rest: "ana silva",
    problems: [],
  });
  expect(read(" ana silva ")).toEqual({ filters: {}, rest: "ana silva", problems: [] });
});

test.each([
  ["seat:RS-Named", { seat: "remote-support-named" }],
  ["seat:sd-concurrent", { seat: "service-desk-shared" }],
  ["seat:service-desk-named", { seat: "service-desk-named" }],
  ["seat:“Remote Support Shared”", { seat: "remote-support-shared" }],
  ["SEAT:none", { seat: "no-seat" }],
  ["inactive:30d", { active: "over-30-days" }],
  ["inactive:never", { active: "never" }],
  ["active:<7d", { active: "within-7-days" }],
  ["group:zürich", { group: zurich.id }],
  ["group:none", { group: "none" }],
  ['group:"tier 2', { group: tier2.id }],
])("%s is a filter", (text, filters) => {
  expect(read(text)).toEqual({ filters, rest: "", problems: [] });
});

test("whatever can be typed is a filter that the address knows", () => {
  const seats = ["rs-named", "rs-shared", "sd-named", "sd-shared", "none"];
  const times = [">30d", ">60d", "never"];
  const all = [
    ...seats.map((word) => `seat:${word}`),
    ...roles.map((word) => `role:${word}`),
    ...userStatuses.map((word) => `status:${word}`),
    ...[...activities, ...times].map((word) => `inactive:${word}`),
    ...groups.map(({ name }) => `group:"${name}"`),
  ];
  for (const text of all) {
    const { filters } = read(text);
    const [key] = ["seat", "role", "status", "active", "group"].filter((each) => each in filters);
    expect(UserFilters.parse(filters), text).toHaveProperty(key ?? "none", expect.anything());
  }
});

test.each([
  ["colour:red", "“colour:red” is not understood. Filters are seat, role, status, group, inactive, and active."],
  ["seat:", "“seat:” is not understood. After seat: write rs-named, rs-shared, sd-named, sd-shared or none."],
  ["inactive:>45d", "“inactive:>45d” is not understood. After inactive: write >30d, >60d or never."],
  ["active:>60d", "“active:>60d” is not understood. After active: write <7d or never."],
  ["role:boss", "“role:boss” is not understood. After role: write agent, manager, or admin."],
])("%s is none: it stays among the words and is said", (text, problem) => {
  expect(read(`ana ${text} status:active`)).toEqual({
    filters: { status: "active" },
    rest: `ana ${text}`,
    problems: [problem],
  });
});

test("of two filters of a kind the second is left and said; a group that one does not know is none", () => {
  expect(read("role:agent role:admin")).toMatchObject({ filters: { role: "agent" }, rest: "role:admin" });
  expect(read("role:agent role:admin").problems).toEqual(["“role:admin” is one too many: one filter of a kind."]);
  expect(typedFilters("group:zürich", [tier2])).toMatchObject({ filters: {}, rest: "group:zürich" });
});

test("a word with a colon at its end, or in it, waits for Enter; others do not", () => {
  expect(["role:", "x:y", "ana role:agent"].filter(looksTyped)).toHaveLength(3);
  expect(["ana", ":", "ana@example.com", "ana :x", "12:30"].filter(looksTyped)).toEqual([]);
});
