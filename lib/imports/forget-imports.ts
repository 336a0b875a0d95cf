import type { Database } from "@/db/client";

/** Forgets imports 30 days after they ended, with the rows of their files: what they did is in the record. */
export async function forgetImports({ sql }: Database): Promise<void> {
  await sql`delete from import_jobs where finished_at < now() - interval '30 days'`;
}
