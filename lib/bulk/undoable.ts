import type { Database } from "@/db/client";
import type { Actor } from "@/lib/access/actor";

/**
 * The events (alias `e`) of changes that an actor may still undo: people who were changed within 24 hours, not added or
 * deleted. The record of others is the admins' (R18): managers find their own changes.
 */
export const undoable = (sql: Database["sql"], { accountId, id, role }: Actor) => sql`
  e.account_id = ${accountId} and e.at > now() - interval '24 hours' and e.target_version is not null
  and e.action in ('user.changed', 'user.suspended', 'user.reactivated')
  and (${role === "admin"} or e.actor_id = ${id})`;
