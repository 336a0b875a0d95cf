import fc from "fast-check";
import { expect, test } from "vitest";
import { csvRows } from "@/lib/csv/csv-rows";
import { csvText } from "@/lib/csv/csv-text";
import { normalName } from "@/lib/normal-name";
import { allOf } from "@/lib/test/all-of";
import { joinNames } from "./join-names";
import { splitNames } from "./split-names";

test.each([
  ["Lisbon; Porto,Faro |Braga", ["Lisbon", "Porto", "Faro", "Braga"]],
  ['"Sales, EMEA"; Support', ["Sales, EMEA", "Support"]],
  ['Support | "A|B;C" ', ["Support", "A|B;C"]],
  ['"The ""big"" one, again"', ['The "big" one, again']],
  ['The "big" one; 5" screens', ['The "big" one', '5" screens']],
  ['"Unclosed; Support', ['"Unclosed', "Support"]],
  ['"A" team, Support', ['"A" team', "Support"]],
  [' ;, "" ,', []],
])("the names in %j", (cell, names) => {
  expect(splitNames(cell)).toEqual(names);
});

test("names that hold no separator are joined as they are", () => {
  expect(joinNames(["Lisbon", 'The "big" one', "Sales, EMEA"])).toBe('Lisbon; The "big" one; "Sales, EMEA"');
});

test("every name comes back out of the file that it was written into", async () => {
  const name = fc
    .string({ unit: fc.constantFrom(..."ab'\",;| =-\\"), maxLength: 8 })
    .map(normalName)
    .filter((one) => one !== "" && !/(^|;)'[=-]/.test(one)); // for csvText that is a formula made text
  await fc.assert(
    fc.asyncProperty(fc.array(name, { maxLength: 4 }), async (names) => {
      const [, cell = ""] = await allOf(csvRows(text(csvText([["a", joinNames(names)]]))));
      expect(splitNames(cell)).toEqual(names);
    }),
    { numRuns: 150 },
  );
});

async function* text(whole: string) {
  yield whole;
}
