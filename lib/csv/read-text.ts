import type { Delimiter } from "./csv-options";

export const encodings = ["utf-8", "windows-1252", "utf-16le", "utf-16be"] as const;
export type Encoding = (typeof encodings)[number];

export const encodingNames: Record<Encoding, string> = {
  "utf-8": "UTF-8",
  "windows-1252": "Windows-1252",
  "utf-16le": "UTF-16",
  "utf-16be": "UTF-16 (big-endian)",
};

/** How the bytes of a file have most probably been written: what they begin with says it, or whether they can be UTF-8. */
export function encodingOf(bytes: Uint8Array): Encoding {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  const head = bytes.subarray(0, 1000);
  const zeros = [0, 1].map((side) => head.filter((byte, at) => byte === 0 && at % 2 === side).length);
  if ((zeros[1] ?? 0) > head.length / 4) return "utf-16le";
  if ((zeros[0] ?? 0) > head.length / 4) return "utf-16be";
  return isUtf8(bytes) ? "utf-8" : "windows-1252";
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** A word that looks as if the text had been read in the wrong encoding ("JosÃ©"), if there is one. */
export function wrongLookingWord(text: string): string | undefined {
  const at = text.search(/[ÃÂ][\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]|\ufffd/u);
  if (at < 0) return undefined;
  const before = /[\p{L}\p{M}]*$/u.exec(text.slice(Math.max(0, at - 30), at))?.[0] ?? "";
  const after = /^(?:[ÃÂ].|[\p{L}\p{M}\ufffd])*/u.exec(text.slice(at, at + 30))?.[0] ?? "";
  return before + after;
}

/** What stands between the cells of a text: the sign that the first lines hold most of, outside quotes. */
export function delimiterOf(text: string): Delimiter {
  const lines = text
    .slice(0, 20_000)
    .replace(/"[^"]*"/g, "")
    .split(/\r\n|\n|\r/)
    .slice(0, 10);
  const score = (sign: string) => (lines[0]?.split(sign).length ?? 1) * 1000 + lines.join("").split(sign).length;
  const signs = ["\t", ";", ","] as const;
  return signs.toSorted((a, b) => score(b) - score(a))[0] ?? ",";
}

/** What a file is that is no CSV, by its first bytes or its name; undefined for what may be one. */
export function otherKindOf(bytes: Uint8Array, name: string): "Excel workbook" | "PDF" | "picture" | undefined {
  if (/\.(xlsx?|xlsm|xlsb|ods|numbers)$/i.test(name)) return "Excel workbook";
  const begins = (...signs: number[]) => signs.every((sign, at) => bytes[at] === sign);
  if (begins(0x50, 0x4b, 3, 4) || begins(0xd0, 0xcf, 0x11, 0xe0)) return "Excel workbook";
  if (begins(0x25, 0x50, 0x44, 0x46)) return "PDF";
  if (begins(0x89, 0x50, 0x4e, 0x47) || begins(0xff, 0xd8, 0xff)) return "picture";
}
