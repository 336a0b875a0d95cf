import type { Database } from "@/db/client";
import type { Actor } from "@/lib/access/actor";
import { inReach } from "@/lib/access/in-reach";

/**
 * The events (alias `e`) of changes that an actor may still undo: people who were changed within 24 hours, not added or
 * deleted. The record of others is the admins' (R18): managers find their own changes, of
 * people whom they see.
 */
export const undoable = (sql: Database["sql"], actor: Actor) => sql`
  e.account_id = ${actor.accountId} and e.at > now() - interval '24 hours' and e.target_version is not null
  and e.action in ('user.changed', 'user.suspended', 'user.reactivated')
  and (${actor.role === "admin"} or e.actor_id = ${actor.id}) and ${inReach(sql, actor, sql`e.target_id::uuid`)}`;
