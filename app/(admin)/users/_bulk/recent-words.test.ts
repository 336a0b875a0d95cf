import { expect, test } from "vitest";
import type { ChangedTo } from "@/lib/bulk/recent-changes";
import { recentWords } from "./recent-words";

const words = (...to: ChangedTo[]) => {
  const people = to.reduce((sum, part) => sum + part.people, 0);
  return recentWords({ changeId: "", at: "", by: "Dana", people, left: people, to }).replaceAll("\u00a0", " ");
};

test.each<[string, ChangedTo]>([
  ["Gave Remote Support Named to 12 people", { people: 12, remote_support: "named" }],
  [
    "Gave Remote Support Named and Service Desk Shared to 2 people",
    { people: 2, remote_support: "named", service_desk: "shared" },
  ],
  ["Removed Remote Support from 1 person", { people: 1, remote_support: "none" }],
  [
    "Gave Service Desk Shared to 2 people and removed Remote Support from them",
    { people: 2, remote_support: "none", service_desk: "shared" },
  ],
  ["Suspended 3 people", { people: 3, status: "suspended" }],
  ["Reactivated 3 people", { people: 3, status: "active" }],
  ["Reactivated 3 people", { people: 3, status: "invited" }],
  ["Added 12 people to Tier 2", { people: 12, joined: ["Tier 2"] }],
  ["Took 1 person out of Tier 2", { people: 1, parted: ["Tier 2"] }],
  ["Added 2 people to Lisbon and took them out of Tier 2", { people: 2, joined: ["Lisbon"], parted: ["Tier 2"] }],
  [
    "Gave Remote Support Named to 2 people and added them to Lisbon and Tier 2",
    { people: 2, remote_support: "named", joined: ["Lisbon", "Tier 2"] },
  ],
  ["Changed 2 people", { people: 2 }],
])("a change is told as “%s”", (text, part) => {
  expect(words(part)).toBe(text);
});

test("what became of several kinds of people is told one by one, the smallest kinds as a number", () => {
  expect(words({ people: 9, remote_support: "named" }, { people: 4, remote_support: "shared" })).toBe(
    "Gave Remote Support Named to 9 people; gave Remote Support Shared to 4 people",
  );
  expect(
    words(
      { people: 9, remote_support: "named" },
      { people: 4, remote_support: "shared" },
      { people: 2, joined: ["Tier 2"] },
      { people: 1, remote_support: "none" },
      { people: 1, status: "suspended" },
    ),
  ).toBe(
    "Gave Remote Support Named to 9 people; gave Remote Support Shared to 4 people; added 2 people to Tier 2; 2 more",
  );
});
