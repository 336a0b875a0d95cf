import type { z } from "zod";
import type { Context } from "@/lib/access/grant";
import { Refusal } from "@/lib/refusal";
import type { ImportColumn } from "./columns";
import type { ImportId } from "./get-import";
import { type ImportWhy, importReason } from "./import-reason";
import type { Cells } from "./read-cells";
import { visibleImport } from "./visible-import";

/** The failed rows of an import as a file of the same columns, with why each failed: mended, it can be imported again. */
export async function failedRows(
  { db: { sql }, actor }: Context<"add_delete_users">,
  { id }: z.output<typeof ImportId>,
) {
  const [found] = await sql<{ file: string; columns: ImportColumn[] }[]>`
    select i.file_name as file, i.columns from import_jobs i where ${visibleImport(sql, actor, id)}`;
  if (!found) throw new Refusal("not_found");
  const { file, columns } = found;
  const failed = await sql<{ cells: Cells; why: ImportWhy }[]>`
    select cells, why from import_rows
    where account_id = ${actor.accountId} and import_id = ${id} and outcome = 'failed' order by row`;
  const rows = failed.map(({ cells, why }) => [...columns.map((column) => cells[column] ?? ""), importReason(why)]);
  return { name: `failed ${file.replace(/\.\w{1,5}$/, "")}`, rows: [[[...columns, "reason"], ...rows]] };
}
