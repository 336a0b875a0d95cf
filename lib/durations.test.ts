import { expect, test } from "vitest";
import { duration } from "./durations";

const from = "2026-11-10T08:00:00.000+00:00";

test.each([
  ["2026-11-10T08:00:59+00:00", "under a minute"],
  ["2026-11-10T08:12:00+00:00", "12 min"],
  ["2026-11-10T09:00:00+00:00", "1 h"],
  ["2026-11-10T09:12:30+00:00", "1 h 12 min"],
  ["2026-11-12T11:00:00+00:00", "2 days 3 h"],
  ["2026-11-10T07:00:00+00:00", "under a minute"],
])("until %s is %s", (to, words) => {
  expect(duration(from, to).replaceAll("\u00a0", " ")).toBe(words);
});
