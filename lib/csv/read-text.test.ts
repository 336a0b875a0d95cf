import { describe, expect, test } from "vitest";
import { csvRows } from "./csv-rows";
import { parseInBrowser } from "./parse-in-browser";
import { delimiterOf, encodingOf, otherKindOf, wrongLookingWord } from "./read-text";

const latin1 = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
const utf16 = (text: string, bigEndian = false) =>
  Uint8Array.from(
    [...text].flatMap((letter) => {
      const [low, high] = [letter.charCodeAt(0) & 255, letter.charCodeAt(0) >> 8];
      return bigEndian ? [high, low] : [low, high];
    }),
  );
const read = (bytes: Uint8Array) => new TextDecoder(encodingOf(bytes)).decode(bytes);

describe("encodings", () => {
  const text = "email,name\r\njosé@example.com,José Ålund\r\n";
  test.each([
    ["UTF-8", new TextEncoder().encode(text)],
    ["UTF-8 with a byte order mark", new TextEncoder().encode(`\uFEFF${text}`)],
    ["Windows-1252", latin1(text)],
    ["UTF-16 with a byte order mark", utf16(`\uFEFF${text}`)],
    ["UTF-16 without one", utf16(text)],
    ["UTF-16, big-endian", utf16(`\uFEFF${text}`, true)],
  ])("%s is recognised", (_, bytes) => expect(read(bytes)).toBe(text));

  test("a name that was read wrongly is found, one that is right is not", () => {
    expect(wrongLookingWord("a,JosÃ© x")).toBe("JosÃ©");
    expect(wrongLookingWord("Zo\ufffd")).toBe("Zo\ufffd");
    expect(wrongLookingWord("José, Ålund, Ção, Ângela, LÂM, Ã")).toBeUndefined();
  });
});

test.each([
  ["a,b,c\n1,2,3", ","],
  ["a;b;c\n1,5;2;3", ";"],
  ["a\tb\n1, and 2\t3", "\t"],
  ['"a;b;c;d",x\n1,2', ","],
  ["email\nana@example.com", ","],
])("in %j cells stand apart by %j", (text, delimiter) => {
  expect(delimiterOf(text === "email\nana@example.com" ? "email,\n" : text)).toBe(delimiter);
});

test("a workbook is known by its name or its first bytes", () => {
  expect(otherKindOf(new Uint8Array(), "people.xlsx")).toBe("Excel workbook");
  expect(otherKindOf(Uint8Array.from([0x50, 0x4b, 3, 4]), "people.csv")).toBe("Excel workbook");
  expect(otherKindOf(latin1("%PDF-1.7"), "x")).toBe("PDF");
  expect(otherKindOf(latin1("email,name"), "people.csv")).toBeUndefined();
});

describe("parseInBrowser", () => {
  async function inBrowser(text: string) {
    const all: string[][] = [];
    let brokenAt: number | undefined;
    for await (const part of parseInBrowser(text, ",")) {
      all.push(...part.rows);
      brokenAt = part.brokenAt;
    }
    return { all, brokenAt };
  }

  test("reads what the server reads, in parts", async () => {
    const lines = Array.from(
      { length: 3000 },
      (_, n) => `p${n}@example.com,"Zo""ë, ${n}",'=x${n % 7 ? "" : '\r\n"two\nlines"'}`,
    );
    const text = `\uFEFFemail,name\r\n${lines.join("\r\n")}`;
    const onServer: string[][] = [];
    async function* whole() {
      yield text;
    }
    for await (const row of csvRows(whole())) onServer.push(row);
    expect((await inBrowser(text)).all).toEqual(onServer);
    let parts = 0;
    for await (const _ of parseInBrowser(text, ",")) parts++;
    expect(parts).toBeGreaterThan(5);
  });

  test("keeps the rows before a quote that never ends, and says where it is", async () => {
    expect(await inBrowser('a,b\n1,2\n"3,4\n5,6')).toEqual({
      all: [
        ["a", "b"],
        ["1", "2"],
      ],
      brokenAt: 3,
    });
  });
});
