import { z } from "zod";
import type { Context } from "@/lib/access/grant";
import { Refusal } from "@/lib/refusal";
import { mayChange } from "./may-change";
import { ViewQuery } from "./save-view";

export const ChangeViewInput = z.object({ id: z.uuid(), query: ViewQuery });

/** Puts another filter under a view that the actor may change. Any other answers as one that is not there. One statement. */
export async function changeView(
  { db: { sql }, actor }: Context<"read_users">,
  { id, query }: z.output<typeof ChangeViewInput>,
): Promise<void> {
  const [changed] = await sql`
    with before as (
      select * from saved_views
       where account_id = ${actor.accountId} and id = ${id} and ${mayChange(sql, actor)} for update),
    saved as (
      update saved_views v set query = ${query} from before b where v.account_id = b.account_id and v.id = b.id)
    insert into events (account_id, actor_id, actor_name, action, target_kind, target_id, target_name, before, after, source, request_id)
    select account_id, ${actor.id}, ${actor.name}, 'view.saved', 'view', id::text, name,
      jsonb_build_object('name', name, 'query', query, 'shared', shared),
      jsonb_build_object('name', name, 'query', ${query}::text, 'shared', shared), ${actor.source}, ${actor.requestId}
      from before
    returning id`;
  if (!changed) throw new Refusal("not_found", { message: "This view does not exist any more." });
}
