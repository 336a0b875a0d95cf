import { expect, test } from "vitest";
import type { ChangedTo } from "@/lib/bulk/recent-changes";
import { recentWords } from "./recent-words";

const words = (...to: ChangedTo[]) => {
  const people = to.reduce((sum, part) => sum + part.people, 0);
  return recentWords({ changeId: "", at: "", by: "", left: people, people, to }).replaceAll("\u00a0", " ");
};

test("a change reads as what became of whom, the first three kinds of it", () => {
  expect(words({ people: 12, remote_support: "named", service_desk: "none" })).toBe(
    "12 people: Remote Support Named and no Service Desk seat",
  );
  expect(words({ people: 1, joined: ["Lisbon", "Porto"], parted: ["Rome"] })).toBe(
    "1 person: joined Lisbon and Porto and left Rome",
  );
  expect(
    words({ people: 4, status: "suspended" }, { people: 3, remote_support: "shared" }, { people: 2 }, { people: 1 }),
  ).toBe("4 people: Suspended; 3 people: Remote Support Shared; 2 people: other facts; 1 more");
});
