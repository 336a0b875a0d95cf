import { z } from "zod";
import type { Context } from "@/lib/access/grant";
import { Refusal } from "@/lib/refusal";
import { mayChange } from "./may-change";

export const DeleteViewInput = z.object({ id: z.uuid() });

/** Deletes a view that the actor may change. Any other answers as one that is not there. */
export async function deleteView(
  { db: { sql }, actor }: Context<"read_users">,
  { id }: z.output<typeof DeleteViewInput>,
): Promise<void> {
  const [deleted] = await sql`
    with gone as (
      delete from saved_views
       where account_id = ${actor.accountId} and id = ${id} and ${mayChange(sql, actor)}
      returning *)
    insert into events (account_id, actor_id, actor_name, action, target_kind, target_id, target_name, before, after, source, request_id)
    select account_id, ${actor.id}, ${actor.name}, 'view.deleted', 'view', id::text, name,
      jsonb_build_object('name', name, 'query', query, 'shared', shared), null, ${actor.source}, ${actor.requestId}
      from gone
    returning id`;
  if (!deleted) throw new Refusal("not_found", { message: "This view does not exist any more." });
}
