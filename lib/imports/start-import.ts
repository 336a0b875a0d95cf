import { z } from "zod";
import type { Context } from "@/lib/access/grant";
import { BrokenCsv, csvRows } from "@/lib/csv/csv-rows";
import { mailIsConfigured } from "@/lib/mail/send-mail";
import { Refusal } from "@/lib/refusal";
import { columnOf, type ImportColumn, maxImportRows } from "./columns";
import { type Cells, type RowFacts, readCells } from "./read-cells";

export const StartImportInput = z.object({
  id: z.uuid(),
  file: z
    .string()
    .transform((name) => name.trim().slice(0, 200))
    .default(""),
  invite: z.enum(["yes", "no"]),
  /** The groups that the page of a limited manager knew of (knowsOf): people stay in those that it did not. */
  knows: z
    .string()
    .regex(/^([0-9a-f]{8}(\.|$))*$/)
    .optional(),
});

type Row = { row: number; cells: Cells; email: string; facts: RowFacts; why: { message: string } | null };

/** So many files somebody may import within a day: their rows are kept for a month. */
const mostADay = 100;

/**
 * Takes the rows of a file as CSV, reads each again, and puts them down as an import that goes on by itself. Rows that cannot
 * be saved as they are have failed already. The same id sent again is the same import. Refuses `invalid_input` what is no
 * such file, and one too many.
 */
export async function startImport(
  { db, actor }: Context<"add_delete_users">,
  { id, file, invite, knows }: z.output<typeof StartImportInput>,
  body: AsyncIterable<Uint8Array>,
): Promise<{ id: string; rows: number }> {
  const { columns, rows } = await readRows(body);
  const [sent] = await db.sql<{ taken: boolean }[]>`
    with today as (
      select count(*) < ${mostADay} or coalesce(bool_or(id = ${id}), false) as taken from import_jobs
      where account_id = ${actor.accountId} and actor_id = ${actor.id} and created_at > now() - interval '1 day'),
    import as (
      insert into import_jobs (account_id, id, actor_id, actor, file_name, columns, invite)
      select ${actor.accountId}, ${id}, ${actor.id},
        ${db.sql.json(actor)}::jsonb || case when ${knows !== undefined} then jsonb_build_object('limitedTo', array(
          select id from groups where account_id = ${actor.accountId} and left(id::text, 8) = any (${knows?.split(".") ?? []})
            and (${actor.limitedTo}::uuid[] is null or id = any (${actor.limitedTo})))) else '{}' end, ${file || "Pasted cells"},
        ${columns}::text[], ${invite === "yes" && mailIsConfigured}
      from today where taken
      on conflict do nothing
      returning account_id, id),
    rows as (
      insert into import_rows (account_id, import_id, row, cells, email, facts, outcome, why)
      select import.account_id, import.id, r.row, r.cells, r.email, r.facts, case when r.why is not null then 'failed' end, r.why
      from import, jsonb_to_recordset(${JSON.stringify(rows)}::text::jsonb)
        as r(row int, cells jsonb, email text, facts jsonb, why jsonb))
    select taken from today`;
  if (!sent?.taken) throw no(`You have imported ${mostADay} files within a day. Import the next ones tomorrow.`);
  return { id, rows: rows.length };
}

async function readRows(body: AsyncIterable<Uint8Array>): Promise<{ columns: ImportColumn[]; rows: Row[] }> {
  const rows: Row[] = [];
  const firstRow = new Map<string, number>();
  let columns: Columns | undefined;
  let row = 0;
  try {
    for await (const cells of csvRows(body)) {
      row++;
      if (row > maxImportRows + 1) throw no(`A file can have up to ${maxImportRows.toLocaleString("en")} rows.`);
      if (!cells.some(Boolean)) continue;
      if (!columns) columns = columnsOf(cells);
      else rows.push(readRow(cells, columns, row, firstRow));
    }
  } catch (error) {
    throw error instanceof BrokenCsv ? no(error.message) : error;
  }
  if (!columns || rows.length === 0) throw no("The file has no rows.");
  if (new Set(rows.map((each) => each.row)).size < rows.length) throw no("Two rows of the file have the same number.");
  return { columns: [...columns.keys()].filter((column) => column !== "row"), rows };
}

/** Where each column stands that is one of ours. The browser sends the numbers that the rows have in the file, as `row`. */
type Columns = Map<ImportColumn | "row", number>;

function columnsOf(header: readonly string[]): Columns {
  const columns: Columns = new Map();
  for (const [at, name] of header.entries()) {
    const column = name === "row" ? name : columnOf(name);
    if (column && columns.has(column)) throw no("Two columns of the file mean the same.");
    if (column) columns.set(column, at);
  }
  if (!columns.has("email")) throw no("The file needs a column with the email addresses.");
  return columns;
}

function readRow(cells: readonly string[], columns: Columns, at: number, firstRow: Map<string, number>): Row {
  const named: Cells & { row?: string } = {};
  for (const [column, index] of columns) named[column] = cells[index] ?? "";
  const { row: sent, ...own } = named;
  const row = Number(sent) >= 1 && Number(sent) <= 1_000_000 ? Math.floor(Number(sent)) : at;
  const { email, facts, problems } = readCells(own);
  const first = firstRow.get(email);
  firstRow.set(email, first ?? row);
  const message =
    problems[0]?.message ?? (first && `Row ${row} repeats the email of row ${first}. Only row ${first} is used.`);
  return { row, cells: own, email, facts, why: message ? { message } : null };
}

const no = (message: string) => new Refusal("invalid_input", { message });
