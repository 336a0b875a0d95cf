import { expect, test } from "vitest";
import { elapsed } from "./elapsed";

const after = (seconds: number) => elapsed(seconds * 1000);

test("seconds are told in the first minute only", () => {
  expect([after(0), after(59), after(60), after(3599)]).toEqual(["0\u00a0s", "59\u00a0s", "1\u00a0min", "59\u00a0min"]);
});

test("hours and days carry the next smaller unit when there is one", () => {
  expect(after(3600)).toBe("1\u00a0h");
  expect(after(4320)).toBe("1\u00a0h 12\u00a0min");
  expect(after(86_400)).toBe("1\u00a0day");
  expect(after(183_600)).toBe("2\u00a0days 3\u00a0h");
});

test("a clock that runs behind never counts below zero", () => {
  expect(after(-30)).toBe("0\u00a0s");
});
