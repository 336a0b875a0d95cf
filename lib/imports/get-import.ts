import { z } from "zod";
import type { Context } from "@/lib/access/grant";
import { Refusal } from "@/lib/refusal";
import { type ImportWhy, importReason } from "./import-reason";
import { visibleImport } from "./visible-import";

export const ImportId = z.object({ id: z.uuid() });

/** An import as far as it got. `failed` holds the first failed rows with why; `counts` all of them. */
export type Import = {
  id: string;
  file: string;
  invite: boolean;
  createdAt: string;
  finishedAt: string | null;
  total: number;
  done: number;
  counts: Record<"added" | "updated" | "unchanged" | "failed", number>;
  failed: { row: number; email: string; reason: string }[];
};

type Told = Omit<Import, "failed"> & { failed: { row: number; email: string; why: ImportWhy }[] };

/** An import of one's own, or for admins any of the account. Refuses `not_found` all others (R17). */
export async function getImport(
  { db: { sql }, actor }: Context<"add_delete_users">,
  { id }: z.output<typeof ImportId>,
): Promise<Import> {
  const [row] = await sql<{ told: Told }[]>`
    with counted as (
      select outcome, count(*) as rows from import_rows
      where account_id = ${actor.accountId} and import_id = ${id} group by outcome),
    failed as (
      select row, cells ->> 'email' as email, why from import_rows
      where account_id = ${actor.accountId} and import_id = ${id} and outcome = 'failed' order by row limit 100)
    select jsonb_build_object(
      'id', i.id, 'file', i.file_name, 'invite', i.invite, 'createdAt', i.created_at, 'finishedAt', i.finished_at,
      'total', (select sum(rows) from counted),
      'done', (select coalesce(sum(rows), 0) from counted where outcome is not null),
      'counts', '{"added": 0, "updated": 0, "unchanged": 0, "failed": 0}'::jsonb
        || coalesce((select jsonb_object_agg(outcome, rows) from counted where outcome is not null), '{}'),
      'failed', coalesce((select jsonb_agg(to_jsonb(failed) order by row) from failed), '[]')) as told
    from import_jobs i where ${visibleImport(sql, actor, id)}`;
  if (!row) throw new Refusal("not_found");
  const { failed, ...told } = row.told;
  return { ...told, failed: failed.map(({ why, ...each }) => ({ ...each, reason: importReason(why) })) };
}
