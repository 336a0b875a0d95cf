import type { Database } from "@/db/client";

type Intruder = { eventId: number; at: Date | null; what: string | null };

const atOnce = 10_000;

/**
 * The first event that has no seal and waits for none: it did not come into the record as events do. Read in parts, so that no
 * statement takes long.
 */
export async function findIntruder({ sql }: Database, accountId: string): Promise<Intruder | null> {
  for (let id = 0; ; ) {
    const [part] = await sql<{ last: number | null; intruder: number | null }[]>`
      with part as materialized (
        select id from events where account_id = ${accountId} and id > ${id} order by id limit ${atOnce})
      select max(id)::float8 as last, min(id) filter (
        where not exists (select from event_seals s where s.account_id = ${accountId} and s.event_id = part.id)
          and not exists (select from unsealed_events q where q.account_id = ${accountId} and q.event_id = part.id)
      )::float8 as intruder from part`;
    if (part?.intruder) {
      const [found] = await sql<Intruder[]>`
        select id::float8 as "eventId", at, actor_name || ', ' || action || ', ' || target_name as what
          from events where account_id = ${accountId} and id = ${part.intruder}`;
      return found ?? null;
    }
    if (!part?.last) return null;
    id = part.last;
  }
}
