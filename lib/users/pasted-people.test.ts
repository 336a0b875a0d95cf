import { expect, test } from "vitest";
import { emailProblem } from "./email-problem";
import { normalEmail } from "./normal-email";
import { pastedPeople } from "./pasted-people";

const ana = { email: "ana@example.com", firstName: "Ana", lastName: "Silva" };
const tom = { email: "tom@example.com", firstName: "", lastName: "" };
const lea = { email: "lea@example.com", firstName: "Lea", lastName: "Brandt" };

test.each([
  ["Ana Silva <ana@example.com>, tom@example.com", [ana, tom]],
  ["Silva, Ana <ana@example.com>; Brandt, Lea <lea@example.com>;", [ana, lea]],
  ['"Silva, Ana" <ana@example.com>\r\n\r\ntom@example.com', [ana, tom]],
  ["ana@example.com\tAna\tSilva\nlea@example.com\tLea\tBrandt", [ana, lea]],
  ["E-mail\tFirst name\tLast name\nana@example.com\tAna\tSilva", [ana]],
  ["Ana,Silva,ana@example.com", [ana]],
  ["Ana Silva ana@example.com", [ana]],
  ["ana@example.com (Ana Silva)", [ana]],
  ["tom@example.com lea@example.com", [tom, { ...lea, firstName: "", lastName: "" }]],
  ["Ana Silva <ana@example.com> tom@example.com, lea@example.com", [ana, tom, { ...lea, firstName: "", lastName: "" }]],
  ["'tom@example.com' <TOM@Example.COM>", [tom]],
  ["mailto:tom@example.com,", [tom]],
  ["Ana Maria da Silva <ana@example.com>", [{ ...ana, lastName: "Maria da Silva" }]],
  ["Ana O'Brien <ana@example.com>", [{ ...ana, lastName: "O'Brien" }]],
  ["ana@@example.com", [{ email: "ana@@example.com", firstName: "", lastName: "" }]],
  ["Ana Silva", [{ ...ana, email: "" }]],
  [" \n;,\n", []],
])("%j is read as people mean it", (text, people) => {
  expect(pastedPeople(text)).toEqual(people);
});

test("a name with very much space in it is read in no time", () => {
  const started = performance.now();
  pastedPeople(`a${" ".repeat(190_000)}b, x@y.example\n${"a: ".repeat(60_000)}<a@b.example>`);
  expect(performance.now() - started).toBeLessThan(2000);
});

test("what nobody would write is read in no time", () => {
  const began = performance.now();
  for (const part of [
    "a",
    "@",
    "a@",
    "<",
    '"',
    "a:",
    "(",
    "a@b.co <a@b.co> ",
    "a@b.co;",
    "x,",
    "mail ",
    "a'",
    "a@b <      ",
  ]) {
    pastedPeople(part.repeat(20_000));
  }
  expect(performance.now() - began).toBeLessThan(5000);
});

test("an address is kept trimmed, NFKC and in lower case (R19)", () => {
  expect(normalEmail(" Ａna@Example.COM\n")).toBe("ana@example.com");
});

test("an address that mail can reach is accepted, whatever its letters", () => {
  for (const email of [
    "a@b.co",
    "first.last+tag@sub.example.com",
    "o'brien@example.com",
    "josé@exämple.de",
    "x@1und1.de",
  ]) {
    expect(emailProblem(email)).toBeUndefined();
  }
});

test.each([
  ["", "Enter a work email"],
  [`${"a".repeat(250)}@b.co`, "Email must be 254 characters or less"],
  ...[
    "ana",
    "ana@",
    "@b.co",
    "ana@@b.co",
    "a b@c.de",
    "a@b",
    "a@b..co",
    ".a@b.co",
    "a@-b.co",
    "<a@b.co>",
    "a,b@c.de",
    "a\n@b.co",
  ].map((email) => [email, "Enter an email address in the correct format, like name@example.com"]),
])("%j is refused with a sentence that helps", (email, sentence) => {
  expect(emailProblem(email)).toBe(sentence);
});
