import type { Database } from "@/db/client";
import { type Company, zoneOf } from "./company";

/** The time zone of an account's days. */
export async function timeZoneOf({ sql }: Database, accountId: string): Promise<string> {
  const [account] = await sql<Pick<Company, "timeZone">[]>`
    select time_zone as "timeZone" from accounts where id = ${accountId}`;
  return zoneOf(account ?? { timeZone: null });
}
