import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { seeding } from "@/db/test/seed-client";
import { parseInBrowser } from "@/lib/csv/parse-in-browser";
import { database } from "@/lib/database";
import { importColumns } from "@/lib/imports/columns";
import { getImport } from "@/lib/imports/get-import";
import { importReason } from "@/lib/imports/import-reason";
import { sent } from "@/lib/imports/test/imported";
import { workImports } from "@/lib/imports/work-imports";
import { Refusal } from "@/lib/refusal";
import { adminOf } from "@/lib/test/contexts";
import { normalEmail } from "@/lib/users/normal-email";
import { type PersonChange, savePeople } from "@/lib/users/save-people";
import { readingOf } from "./read-file";
import { cellsIn, type FileRow, mappingOf } from "./table-of-file";
import { type Kind, kinds, peopleOfOld } from "./test/trouble";

/** 5,000 rows with every kind of trouble: bytes as somebody's program wrote them, read as the browser and the server read. */

const headers = ["E-Mail", "First name", "Surname", "User role", "RS", "Service Desk", "Team"];
const free = 40;
const tooMany = 12;
const wants = (email: string) => [email, "", "", "", "", "named", ""];

type Line = { row: number; cells: string[]; kind: Kind };

/** The file: what comes once, those who want a Named seat spread over it, twins of some, and all other kinds in turn. */
function linesOf(latin: boolean, once: readonly Kind[]): Line[] {
  const tag = randomUUID().slice(0, 8);
  const usable = kinds.filter(({ beyondLatin }) => !latin || !beyondLatin);
  const wanting: Kind = { what: "a Named seat", cells: wants, comes: "added" };
  const twin: Kind = {
    what: "a twin",
    cells: (email) => [email.toUpperCase(), "Twin"],
    comes: /^Row \d+ repeats the email of row \d+\. Only row \d+ is used\.$/,
  };
  const lines: Line[] = [];
  let last = "";
  for (let at = 0; lines.length < 5000; at++) {
    const email = `p${at}.${tag}@trouble.example`;
    const special =
      at % 90 === 45 && lines.filter(({ kind }) => kind === wanting).length < free + tooMany ? wanting : once[at - 100];
    const kind = special ?? (at % 40 === 39 && last ? twin : usable[at % usable.length]);
    if (!kind) throw new Error("no kind");
    lines.push({ row: lines.length + 2, cells: kind.cells(kind === twin ? last : email), kind });
    if (kind.comes === "added" && kind !== wanting) last = email;
  }
  return lines;
}

function bytesOf(text: string, latin: boolean): Uint8Array {
  return latin ? Uint8Array.from(text, (sign) => sign.charCodeAt(0)) : new TextEncoder().encode(`\uFEFF${text}`);
}

const quoted = (cell: string) => (/[",;\r\n\t]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

/** What the browser makes of the bytes: the rows, under our columns. */
async function rowsRead(bytes: Uint8Array) {
  const { text, encoding, delimiter } = readingOf({ name: "people.csv", bytes });
  const rows: FileRow[] = [];
  for await (const part of parseInBrowser(text, delimiter)) {
    for (const values of part.rows) rows.push({ row: rows.length + 1, values });
  }
  const mapping = mappingOf(rows[0]?.values ?? [], importColumns);
  return { encoding, delimiter, mapping, rows: rows.slice(1) };
}

test.each([
  { latin: false, race: true, delimiter: ",", end: "\r\n", encoding: "utf-8" },
  { latin: true, race: false, delimiter: ";", end: "\n", encoding: "windows-1252" },
])(
  "5,000 rows in $encoding with 60 kinds of trouble: the report is exact and no pool is overfilled (race: $race)",
  async ({ latin, race, delimiter, end, encoding }) => {
    const { account, once, stranger } = await peopleOfOld();
    const ctx = adminOf(account);
    const lines = linesOf(latin, once);
    expect(new Set(lines.map(({ kind }) => kind)).size).toBeGreaterThan(60 + (latin ? 0 : 4));
    const text = [headers, ...lines.map(({ cells }) => cells)]
      .map((cells) => cells.map(quoted).join(delimiter))
      .join(end);
    const read = await rowsRead(bytesOf(text, latin));
    expect(read).toMatchObject({ encoding, delimiter });
    expect(read.rows).toHaveLength(5000);

    const columns = importColumns.filter((column) => read.mapping.includes(column));
    const body = read.rows.map((each) => {
      const cells = cellsIn(each, read.mapping);
      return [`${each.row}`, ...columns.map((column) => cells[column] ?? "")];
    });
    const { id } = await sent(ctx, [["row", ...columns], ...body]);

    let over = false;
    let most = 0;
    const rivals = race ? rival(ctx, () => over) : Promise.resolve(0);
    const watching = (async () => {
      while (!over) {
        most = Math.max(most, await assigned(account.id));
        await new Promise((then) => setTimeout(then, 10));
      }
    })();
    while ((await workImports(database)) > 0);
    over = true;
    const [held] = await Promise.all([rivals, watching]);
    expect(most).toBeLessThanOrEqual(free);

    const told = await seeding()<{ row: number; outcome: string; why: Parameters<typeof importReason>[0] | null }[]>`
    select row, outcome, why from import_rows where import_id = ${id} order by row`;
    const people = await seeding()<{ email: string; first: string; last: string; seat: string | null }[]>`
    select u.email, u.first_name as first, u.last_name as last,
      (select seat_type from seat_assignments a where a.user_id = u.id and a.product = 'service_desk') as seat
    from users u where u.account_id = ${account.id} and u.deleted_at is null`;
    const byEmail = new Map(people.map((each) => [each.email, each]));
    const wrong: unknown[] = [];
    let seated = 0;
    for (const [at, { row, cells, kind }] of lines.entries()) {
      const { outcome, why } = told[at] ?? { outcome: "missing", why: null };
      const reason = why ? importReason(why) : "";
      const person = byEmail.get(normalEmail(cells[0] ?? ""));
      const isWanting = kind.what === "a Named seat";
      const late =
        isWanting &&
        outcome === "failed" &&
        reason === "Insufficient seats: all 40 Service Desk Named seats are assigned.";
      if (isWanting && outcome === "added") seated++;
      const right =
        kind.comes instanceof RegExp ? outcome === "failed" && kind.comes.test(reason) : outcome === kind.comes || late;
      const there =
        outcome === "failed" ? kind.what === "a twin" || /suspended/.test(kind.what) || !person : Boolean(person);
      const asSaid = !kind.names || (person?.first === kind.names[0] && person.last === kind.names[1]);
      const hasSeat = !isWanting || (outcome === "added") === (person?.seat === "named");
      if (!right || !there || !asSaid || !hasSeat) wrong.push({ row, what: kind.what, outcome, reason, person });
    }
    expect(wrong).toEqual([]);
    expect(seated + held).toBe(await assigned(account.id));
    if (!race) expect(seated).toBe(free);
    expect(byEmail.get(stranger.email)).toBeUndefined();

    const { counts, done, total } = await getImport(ctx, { id });
    expect([done, total]).toEqual([5000, 5000]);
    for (const outcome of ["added", "updated", "unchanged", "failed"] as const) {
      expect(counts[outcome]).toBe(told.filter((each) => each.outcome === outcome).length);
    }
  },
  120_000,
);

const assigned = async (accountId: string) => {
  const [row] = await seeding()<{ count: number }[]>`
    select count(*)::int as count from seat_assignments
    where account_id = ${accountId} and product = 'service_desk' and seat_type = 'named'`;
  return row?.count ?? 0;
};

/** Somebody who gives Named seats by hand meanwhile, and takes some back; resolves to how many they hold in the end. */
async function rival(ctx: ReturnType<typeof adminOf>, over: () => boolean): Promise<number> {
  const holders: { id: string; version: number }[] = [];
  const save = async (change: PersonChange) => {
    try {
      return (await savePeople(ctx, [change])).saved[0];
    } catch (error) {
      if (error instanceof Refusal && error.code === "insufficient_seats") return undefined;
      throw error;
    }
  };
  while (!over()) {
    const giving = holders.length < 6;
    const oldest = giving ? undefined : holders.shift();
    if (oldest) await save({ ...oldest, seats: { service_desk: "none" } });
    const email = `${randomUUID()}@rival.example`;
    const seats = { remote_support: "none", service_desk: "named" } as const;
    const saved = await save({ email, firstName: "", lastName: "", role: "agent", privileges: [], seats });
    if (saved) holders.push({ id: saved.id, version: saved.version });
    await new Promise((then) => setTimeout(then, 60));
  }
  return holders.length;
}
