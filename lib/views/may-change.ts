import type { Database } from "@/db/client";
import type { Actor } from "@/lib/access/actor";

/** Whether the actor may change a view (a row of `saved_views`), as a condition: one's own, an admin also what others share. */
export const mayChange = (sql: Database["sql"], { id, role }: Pick<Actor, "id" | "role">) =>
  sql`(user_id = ${id} or (shared and ${role === "admin"}))`;
