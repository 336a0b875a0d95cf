import { expect, test } from "vitest";
import { countWords } from "./found-users";

test("the status region counts what matches", () => {
  expect(countWords({ total: 27, totalIsCapped: false }, true)).toBe("27 users match");
  expect(countWords({ total: 1, totalIsCapped: false }, true)).toBe("1 user matches");
  expect(countWords({ total: 241, totalIsCapped: false }, false)).toBe("241 users");
  expect(countWords({ total: 1000, totalIsCapped: true }, true)).toBe("More than 1,000 users match");
});
