import type { Context } from "@/lib/access/grant";

/** Whether the actor has a seat of any product, and so My Seats (R18). */
export async function hasSeat({ db, actor }: Context<"signed_in">): Promise<boolean> {
  const rows = await db.sql`
    select from seat_assignments where account_id = ${actor.accountId} and user_id = ${actor.id} limit 1`;
  return rows.length > 0;
}
