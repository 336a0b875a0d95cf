import type { Database } from "@/db/client";
import type { Actor } from "@/lib/access/actor";

/** The import (alias `i`) of this id, as a condition: of one's own, or for admins of anybody in the account (R17, R18). */
export const visibleImport = (sql: Database["sql"], actor: Actor, id: string) => sql`
  i.account_id = ${actor.accountId} and i.id = ${id}
    and (i.actor_id = ${actor.id} or ${actor.privileges.includes("manage_account")})`;
