import type { Database } from "@/db/client";

/** Forgets which addresses were mailed more than a day ago: nothing is decided by it any more. */
export async function forgetMailed({ sql }: Database): Promise<void> {
  await sql`delete from mailed where coalesce(at[cardinality(at)] < now() - interval '1 day', true)`;
}
