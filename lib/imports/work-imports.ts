import type { Database } from "@/db/client";

type Work = { accountId: string; id: string; failures: number };

/** How many rows are saved at once: seats of the account wait for as long as that takes. */
const rowsAtOnce = 100;

/**
 * Goes on with the import that waits longest, by up to 100 rows in one statement, and resolves to how many were done. What another process
 * works on is left to it. An import that fails is tried again later, in smaller parts, while others go on.
 */
export async function workImports({ sql }: Database, most = rowsAtOnce): Promise<number> {
  const [next] = await sql<Work[]>`
    select account_id as "accountId", id, failures from import_jobs
    where finished_at is null and next_try_at <= now() order by next_try_at limit 1 for update skip locked`;
  if (!next) return 0;
  const { accountId, id, failures } = next;
  const atOnce = Math.max(1, most >> Math.min(failures, 8));
  try {
    const [done] = await sql<{ rows: number }[]>`select kernel.import_people(${accountId}, ${id}, ${atOnce}) as rows`;
    return done?.rows ?? 0;
  } catch (error) {
    await sql`
      update import_jobs set failures = failures + 1, next_try_at = now() + least(2 ^ failures, 60) * interval '1 second'
      where account_id = ${accountId} and id = ${id}`;
    throw error;
  }
}
