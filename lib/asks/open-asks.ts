import type { Database } from "@/db/client";
import { type Ask, askOf } from "./ask";

/** The polite questions of an account that wait for an answer, or those to one of its people, oldest first. */
export async function openAsks(
  { sql }: Database,
  accountId: string,
  userId?: string,
): Promise<(Ask & { userId: string })[]> {
  const rows = await sql<{ ask: Omit<Ask, "text"> & { userId: string } }[]>`
    select jsonb_build_object(
        'id', id, 'userId', user_id, 'product', product, 'from', from_name, 'askedAt', asked_at) as ask
      from kernel.open_asks
     where account_id = ${accountId} and (${userId ?? null}::uuid is null or user_id = ${userId ?? null})
     order by asked_at`;
  return rows.map(({ ask: { userId, ...facts } }) => ({ userId, ...askOf(facts) }));
}
