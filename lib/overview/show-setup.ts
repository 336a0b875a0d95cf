import { z } from "zod";
import type { Context } from "@/lib/access/grant";

export const ShowSetupInput = z.object({ shown: z.boolean() });

/** Hides the list of what to set up from all admins of the company, or shows it to them again. One statement. */
export async function showSetup(
  { db: { sql }, actor }: Context<"manage_account">,
  { shown }: z.output<typeof ShowSetupInput>,
): Promise<void> {
  await sql`
    with changed as (
      update accounts set setup_hidden_at = case when not ${shown} then clock_timestamp() end
       where id = ${actor.accountId} and (setup_hidden_at is null) <> ${shown}
      returning id, name)
    insert into events (account_id, actor_id, actor_name, action, target_kind, target_id, target_name, before, after, source, request_id)
    select id, ${actor.id}, ${actor.name}, case when ${shown} then 'setup.shown' else 'setup.hidden' end, 'account', id::text, name,
      ${sql.json({ shown: !shown })}, ${sql.json({ shown })}, ${actor.source}, ${actor.requestId}
      from changed`;
}
