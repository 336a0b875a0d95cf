import type { Context } from "@/lib/access/grant";
import type { AuditFilters } from "./audit-filters";
import { placesOf } from "./events-query";

const countedUpTo = 100;

/** How many changes were written after the place that is being read, as far as the filters ask for them; at most 100. */
export async function countNewer(
  { db: { sql }, actor }: Context<"manage_account">,
  { after, ...filters }: AuditFilters,
): Promise<{ newer: number }> {
  const reading = { each: false, beyond: after, newestFirst: false, limit: countedUpTo };
  const [row] = await sql<{ newer: number }[]>`
    select count(*)::int as newer from (${placesOf(sql, actor.accountId, { ...filters, after }, reading)}) places`;
  return { newer: row?.newer ?? 0 };
}
