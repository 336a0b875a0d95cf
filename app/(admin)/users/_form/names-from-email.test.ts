import { expect, test } from "vitest";
import { namesFromEmail } from "./names-from-email";

test.each([
  ["marco.ruiz@northwind.example", "Marco", "Ruiz"],
  ["  Ana_Maria.Silva@northwind.example", "Ana", "Maria Silva"],
  ["anne-marie.o'neil@northwind.example", "Anne-Marie", "O'neil"],
  ["tom+desk@northwind.example", "Tom", ""],
  ["jörg.müller@northwind.example", "Jörg", "Müller"],
  ["j@northwind.example", "", ""],
  ["support@northwind.example", "", ""],
  ["r2d2@northwind.example", "", ""],
  ["", "", ""],
])("%s reads as %s %s", (email, firstName, lastName) => {
  expect(namesFromEmail(email)).toEqual({ firstName, lastName });
});
