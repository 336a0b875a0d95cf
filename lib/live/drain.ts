import type { Database } from "@/db/client";
import { channel } from "./news";

/** A notification holds at most 8000 bytes; an account with its topic and version takes fewer than 100. */
const inOne = 75;

/**
 * Takes up to `most` changes out of the outbox and tells all processes: each account and topic once, with its newest
 * version, in as few notifications as hold them. One statement, so that nothing is taken untold; what another process is
 * just taking is left to it. Resolves to how many changes were taken.
 */
export async function drain({ sql }: Database, most = 1000): Promise<number> {
  const [row] = await sql<{ taken: number }[]>`
    with taken as (
      delete from outbox where id = any (array(select id from outbox order by id limit ${most} for update skip locked))
      returning account_id, product, version
    ),
    news as (
      select account_id, product, max(version) as version, (row_number() over (order by account_id) - 1) / ${inOne} as part
        from taken group by account_id, product
    ),
    told as (
      select pg_notify(${channel}, json_agg(json_build_array(account_id, product, version))::text) from news group by part
    )
    select (select count(*) from taken)::int as taken, (select count(*) from told)::int as told`;
  return row?.taken ?? 0;
}
