import type { Context } from "@/lib/access/grant";
import { Refusal } from "@/lib/refusal";
import { type PersonEdit, savePeople } from "@/lib/users/save-people";
import type { Bulk } from "./bulk-input";
import { bulkTables, digestOf, groupOf, kindOf } from "./bulk-query";
import { isOfSeats, targetOf } from "./bulk-target";

/** What was done to how many; `changeId` undoes it. */
export type BulkDone = { people: number; changeId: string | null };

/**
 * Does to many exactly what was foreseen, or nothing: `digest` names the decision that somebody saw. Refuses
 * `changed_meanwhile` where the same question would be answered otherwise by now; what changes after that, the versions
 * and the kernel's count refuse. One save, so one step of the record.
 */
export async function applyBulk(
  ctx: Context<"manage_seats"> | Context<"add_delete_users">,
  { digest, ...bulk }: Bulk & { digest: string },
): Promise<BulkDone> {
  const { sql } = ctx.db;
  const { status, group } = targetOf(bulk.deed);
  const edits = isOfSeats(bulk.deed)
    ? sql`
          select jsonb_build_object('id', p.id, 'version', p.version, 'seats', g.seats) as edit
          from placed p
          join (
            select ${kindOf(sql)}, jsonb_object_agg(product, gets) as seats
            from decided where had <> gets group by ${kindOf(sql)}) g using (${kindOf(sql)})`
    : sql`
          select jsonb_build_object('id', id, 'version', version) || ${
            group
              ? sql`jsonb_build_object('groups', jsonb_build_object(${group.id}::text, ${group.to === "join"}))`
              : sql`jsonb_build_object('status', ${status}::text)`
          } as edit
          from chosen where skip = 'none'`;
  const [now] = await sql<{ digest: string; groupName: string | null; edits: PersonEdit[] }[]>`
    ${bulkTables(sql, ctx.actor, bulk)}
    select ${digestOf(sql, bulk)} as digest, ${groupOf(sql, ctx.actor, bulk)} as "groupName", (select coalesce(jsonb_agg(edit), '[]') from (${edits}) e) as edits`;
  if (group && now?.groupName === null) throw new Refusal("group_not_found");
  if (now?.digest !== digest) throw new Refusal("changed_meanwhile");
  const { saved, changeId } = await savePeople(ctx, now.edits);
  return { people: saved.length, changeId };
}
