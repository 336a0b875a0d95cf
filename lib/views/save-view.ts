import { z } from "zod";
import type { Context } from "@/lib/access/grant";
import { normalName } from "@/lib/normal-name";
import { Refusal } from "@/lib/refusal";
import type { SavedView } from "./saved-view";

/** So many views somebody may have: everybody's page has those that are shared. */
const mostViews = 50;

export const ViewQuery = z.string().max(1000, "This filter is too long to be saved");

export const SaveViewInput = z.object({
  name: z.string().transform(normalName).pipe(z.string().min(1, "Enter a name").max(40, "Use at most 40 characters")),
  query: ViewQuery,
  shared: z.boolean(),
});

/**
 * Saves a view under its name; one's own view of that name, however it is written, becomes this one. Refuses `invalid_input`
 * one too many. One statement.
 */
export async function saveView(
  { db: { sql }, actor }: Context<"read_users">,
  { name, query, shared }: z.output<typeof SaveViewInput>,
): Promise<SavedView> {
  const [view] = await sql<SavedView[]>`
    with before as (
      select name, query, shared from saved_views
       where account_id = ${actor.accountId} and user_id = ${actor.id} and lower(name) = lower(${name})),
    saved as (
      insert into saved_views as v (account_id, user_id, name, query, shared)
      select ${actor.accountId}, ${actor.id}, ${name}, ${query}, ${shared}
       where exists (select from before) or (
         select count(*) from saved_views where account_id = ${actor.accountId} and user_id = ${actor.id}) < ${mostViews}
      on conflict (account_id, user_id, lower(name)) do update
        set name = excluded.name, query = excluded.query, shared = excluded.shared
      returning v.*),
    recorded as (
      insert into events (account_id, actor_id, actor_name, action, target_kind, target_id, target_name, before, after, source, request_id)
      select account_id, user_id, ${actor.name}, 'view.saved', 'view', id::text, name, (select to_jsonb(b) from before b),
        jsonb_build_object('name', name, 'query', query, 'shared', shared), ${actor.source}, ${actor.requestId}
        from saved)
    select id, name, query, shared, true as own, true as "mayChange" from saved`;
  if (!view) throw new Refusal("invalid_input", { message: `You have ${mostViews} views. Delete one first.` });
  return view;
}
