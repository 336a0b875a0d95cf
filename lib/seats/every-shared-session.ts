import type { Context } from "@/lib/access/grant";
import { reclaim } from "./reclaim";
import type { SharedSession } from "./shared-session";
import { sessionJson, sessionsOf } from "./shared-sessions-query";

type Session = Omit<SharedSession, "cannotEnd">;

/**
 * Who occupies which Shared seat, longest in use first, 500 at a time, once dead holds have ended (R14). One statement reads
 * them, so that they are those of one moment, however long it takes to read on.
 */
export async function* everySharedSession({ db, actor }: Context<"read_users">): AsyncGenerator<Session[]> {
  const { sql } = db;
  await reclaim(db, actor.accountId);
  const sessions = sql<{ session: Session }[]>`
    select ${sessionJson(sql)} as session from (${sessionsOf(sql, actor, {})}) shown
    order by since, occupancy_id`;
  for await (const batch of sessions.cursor(500)) yield batch.map(({ session }) => session);
}
