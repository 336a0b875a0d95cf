import type { Database } from "@/db/client";

/** Ends the account's dead holds now where there are any (R14). For screens that read; every verb does it by itself. */
export async function reclaim({ sql }: Database, accountId: string): Promise<void> {
  await sql`select kernel.reclaim(${accountId})`;
}
