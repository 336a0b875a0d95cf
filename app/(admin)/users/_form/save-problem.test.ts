import { expect, test } from "vitest";
import { saveProblem } from "./save-problem";

const pool = {
  product: "service_desk",
  seatType: "named",
  capacity: 8,
  assignmentLimit: null,
  assigned: 8,
  short: 1,
  lastGiven: null,
} as const;

test("short pools go to the panel and are not said twice", () => {
  const details = { rows: [{ index: 0, code: "insufficient_seats", message: "" }], pools: [pool] };
  const problem = saveProblem({
    status: "refused",
    code: "insufficient_seats",
    message: "Insufficient seats...",
    details,
  });
  expect(problem.short).toEqual([pool]);
  expect(problem.message).toBeNull();
});

test("other refusals name whom they are about", () => {
  const rows = [{ index: 1, code: "changed_meanwhile", message: "Somebody changed this.", name: "Lea Brandt" }];
  const details = { rows, pools: [] };
  expect(saveProblem({ status: "refused", code: "changed_meanwhile", message: "", details }).message).toBe(
    "Lea Brandt: Somebody changed this.",
  );
});

test("what is wrong with many is said once", () => {
  const row = (index: number) => ({ index, code: "group_not_found", message: "The group is gone.", name: `P${index}` });
  const details = { rows: [0, 1, 2, 3].map(row), pools: [] };
  expect(saveProblem({ status: "refused", code: "group_not_found", message: "", details }).message).toBe(
    "The group is gone.",
  );
});

test("malformed input goes to its fields, a failure to the top bar", () => {
  const issues = [{ path: "firstName", message: "Use at most 100 characters" }];
  expect(saveProblem({ status: "invalid", issues }).fields).toEqual([
    { id: "first-name", message: "Use at most 100 characters" },
  ]);
  expect(saveProblem({ status: "failed", message: "You are offline.", reference: "" }).message).toBe(
    "You are offline.",
  );
});
