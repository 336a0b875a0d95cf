import type { Database } from "@/db/client";

/** A seal with what it stands for now: `digest` is that of the event as it is, null when there is none. */
export type SealedEvent = {
  position: number;
  eventId: number;
  hash: Buffer;
  sealedAt: Date;
  digest: Buffer | null;
  at: Date | null;
  /** Who did what to whom, as it stands there now. */
  what: string | null;
};

const atOnce = 5000;

/**
 * All seals of an account in their order, so many at a time. The digest of each event is made here, by the server's own
 * functions and none of ours that somebody could have changed in the database.
 */
export async function* sealedEvents({ sql }: Database, accountId: string): AsyncGenerator<SealedEvent[]> {
  for (let position = 0; ; ) {
    const batch: SealedEvent[] = await sql<SealedEvent[]>`
      select s.position::float8 as position, s.event_id::float8 as "eventId", s.hash, s.sealed_at as "sealedAt", e.at,
             e.actor_name || ', ' || e.action || ', ' || e.target_name as what,
             case when e.id is not null then sha256(convert_to('1 ' || (
               select jsonb_object_agg(fact.key, fact.value) from jsonb_each(to_jsonb(e)) fact where fact.value <> 'null'
             )::text, 'UTF8')) end as digest
        from (select * from event_seals where account_id = ${accountId} and position > ${position}
               order by position limit ${atOnce}) s
        left join events e on e.account_id = s.account_id and e.id = s.event_id
       order by s.position`;
    if (batch.length > 0) yield batch;
    const last = batch.at(-1);
    if (!last || batch.length < atOnce) return;
    position = last.position;
  }
}
