import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { BrokenCsv, csvRows } from "./csv-rows";
import { csvText } from "./csv-text";

async function rowsOf(...chunks: (string | Uint8Array)[]) {
  const rows: string[][] = [];
  for await (const row of csvRows(chunksOf(chunks))) rows.push(row);
  return rows;
}

async function* chunksOf(chunks: readonly (string | Uint8Array)[]) {
  yield* chunks;
}

describe("csvText", () => {
  test.each(["=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx", "＝1", "＋1", "－1", "＠x", "=", '="a"'])(
    "makes %j no formula",
    (cell) => {
      const [line = ""] = csvText([["a", cell]]).split("\r\n");
      expect(line.replaceAll('""', '"')).toMatch(/^a,"?'/);
    },
  );

  test("makes no formula where a cell begins for whoever separates cells by semicolons or tabs", () => {
    const [line = ""] = csvText([["b", "Ana;=cmd|'/c calc'!A1;b\t@x\n-1;＝2"]]).split("\r\n");
    const cells = line.split(/[;\t\n]/);
    expect(cells).toHaveLength(6);
    expect(cells.filter((cell) => /^[=+\-@＝＋－＠]/.test(cell))).toEqual([]);
  });

  test("quotes what needs it, doubles quotes and ends lines with CRLF (RFC 4180)", () => {
    expect(csvText([["a", "b,c", 'say "x"', "two\nlines", ""], ["é"]])).toBe(
      'a,"b,c","say ""x""","two\nlines",\r\né\r\n',
    );
  });

  test("leaves signs inside a cell as they are", () => {
    expect(csvText([["a=b", "1-2", "x@y.example"]])).toBe("a=b,1-2,x@y.example\r\n");
  });
});

describe("csvRows", () => {
  test("reads any line ends, a byte order mark, and rows of different lengths", async () => {
    expect(await rowsOf("\uFEFFa,b\r\n1\n\n2,3,4\r5,6")).toEqual([
      ["a", "b"],
      ["1"],
      [""],
      ["2", "3", "4"],
      ["5", "6"],
    ]);
  });

  test("takes letters that are cut between two chunks", async () => {
    const bytes = new TextEncoder().encode("Zoë,Ånd\n");
    for (let at = 1; at < bytes.length; at++) {
      expect(await rowsOf(bytes.slice(0, at), bytes.slice(at))).toEqual([["Zoë", "Ånd"]]);
    }
  });

  test("gives back every text that csvText wrote, formulas too", async () => {
    const unit = fc.oneof(
      fc.string({ unit: "grapheme", minLength: 1, maxLength: 1 }),
      fc.constantFrom(...',;"\n\r\t=+-@＝'),
    );
    const cell = fc.string({ unit }).map((text) => text.trim());
    const row = fc.array(cell, { minLength: 2, maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 5 }), async (rows) => {
        fc.pre(rows.every((cells) => cells.every((text) => !/(^|[;\t\r\n])'/.test(text))));
        expect(await rowsOf(csvText(rows))).toEqual(rows);
      }),
      { numRuns: 200 },
    );
  });

  test("says in which row a quote begins that does not end", async () => {
    await expect(rowsOf('a,b\n1,"2\n3,4\n')).rejects.toMatchObject({ row: 2 });
    await expect(rowsOf(`a\n"${"x".repeat(200_000)}"\n`)).rejects.toBeInstanceOf(BrokenCsv);
  });

  test("begins to give rows before the last one has come", async () => {
    let told = 0;
    async function* source() {
      for (; told < 1000; told++) yield `${told},${"x".repeat(2000)}\n`;
    }
    for await (const row of csvRows(source())) {
      expect(row[0]).toBe("0");
      break;
    }
    expect(told).toBeLessThan(200);
  });
});
