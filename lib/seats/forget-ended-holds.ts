import type { Database } from "@/db/client";

/** Days for which an ended session or sign-in is remembered: so long its id opens nothing anew (R15). */
export const daysKept = 30;

/**
 * Deletes the holds that ended longer ago than they are kept, oldest first, at most `limit`, and answers how many. Any process
 * may run it at any time. What seats were used when is not lost: occupancies are kept for themselves.
 */
export async function forgetEndedHolds({ sql }: Database, limit = 1000): Promise<number> {
  const { count } = await sql`
    delete from holds
     where ctid = any (array (
       select ctid from holds
        where ended_at < now() - ${daysKept} * interval '1 day'
        order by ended_at
        limit ${limit}
          for update skip locked))`;
  return count;
}
