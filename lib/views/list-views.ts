import type { Context } from "@/lib/access/grant";
import { mayChange } from "./may-change";
import type { SavedView } from "./saved-view";

/** One's own views and those that others share, by name. */
export async function listViews({ db: { sql }, actor }: Context<"read_users">): Promise<SavedView[]> {
  return sql<SavedView[]>`
    select id, name, query, shared, user_id = ${actor.id} as own, ${mayChange(sql, actor)} as "mayChange"
      from saved_views
     where account_id = ${actor.accountId} and (user_id = ${actor.id} or shared)
     order by name, id`;
}
