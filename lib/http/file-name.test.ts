import { expect, test } from "vitest";
import { fileName } from "./file-name";

test.each([
  ["Northwind users", "Northwind%20users.csv"],
  ["../a\\b\r\nSet-Cookie: x", "..%20a%20b%20Set-Cookie%20%20x.csv"],
  ["O'Neil (Lisbon)*", "O%27Neil%20%28Lisbon%29.csv"],
  [`${"x".repeat(149)}\u{1f600}`, `${"x".repeat(149)}.csv`],
  ["x".repeat(300), `${"x".repeat(150)}.csv`],
])("%j is %s", (name, written) => {
  expect(fileName(name)).toBe(written);
});
