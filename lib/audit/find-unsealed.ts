import type { Database } from "@/db/client";

export type Stray = { eventId: number; at: Date | null; what: string | null };

const atOnce = 10_000;

/**
 * The first event that has no seal and waits for none: it did not come into the record as events do. Read in parts, so that no
 * statement takes long.
 */
export async function findIntruder({ sql }: Database, accountId: string): Promise<Stray | null> {
  for (let id = 0; ; ) {
    const [part] = await sql<{ last: number | null; intruder: number | null }[]>`
      with part as materialized (
        select id from events where account_id = ${accountId} and id > ${id} order by id limit ${atOnce})
      select max(id)::float8 as last, min(id) filter (
        where not exists (select from event_seals s where s.account_id = ${accountId} and s.event_id = part.id)
          and not exists (select from unsealed_events q where q.account_id = ${accountId} and q.event_id = part.id)
      )::float8 as intruder from part`;
    if (part?.intruder) {
      const [stray] = await sql<Stray[]>`
        select id::float8 as "eventId", at, actor_name || ', ' || action || ', ' || target_name as what
          from events where account_id = ${accountId} and id = ${part.intruder}`;
      return stray ?? null;
    }
    if (!part?.last) return null;
    id = part.last;
  }
}

/** How many events wait for their seal, and the first that waits but is gone. */
export async function countUnsealed({ sql }: Database, accountId: string) {
  const [counted] = await sql<{ unsealed: number; gone: number | null }[]>`
    select count(e.id)::int as unsealed, min(q.event_id) filter (where e.id is null)::float8 as gone
      from unsealed_events q left join events e on e.account_id = q.account_id and e.id = q.event_id
     where q.account_id = ${accountId}`;
  return { unsealed: counted?.unsealed ?? 0, gone: counted?.gone ?? null };
}
