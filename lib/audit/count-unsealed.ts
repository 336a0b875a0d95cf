import type { Database } from "@/db/client";

/** How many events wait for their seal, and the first that waits but is gone. */
export async function countUnsealed({ sql }: Database, accountId: string) {
  const [counted] = await sql<{ unsealed: number; gone: number | null }[]>`
    select count(e.id)::int as unsealed, min(q.event_id) filter (where e.id is null)::float8 as gone
      from unsealed_events q left join events e on e.account_id = q.account_id and e.id = q.event_id
     where q.account_id = ${accountId}`;
  return { unsealed: counted?.unsealed ?? 0, gone: counted?.gone ?? null };
}
