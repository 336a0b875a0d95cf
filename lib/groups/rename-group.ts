import { z } from "zod";
import { actorJson } from "@/lib/access/actor-json";
import type { Context } from "@/lib/access/grant";
import { outcome } from "@/lib/kernel";
import { GroupName } from "./group-name";
import type { Group } from "./list-groups";

/** `seen`: the name that it had on the screen. */
export const RenameGroupInput = z.object({ id: z.uuid(), seen: z.string(), name: GroupName });

/** Gives a group another name. Refuses `group_name_taken`, and `changed_meanwhile` where it was not called as `seen`. */
export const renameGroup = (
  { db, actor }: Context<"manage_account">,
  { id, seen, name }: z.output<typeof RenameGroupInput>,
) =>
  outcome<Group>(db.sql`
    select kernel.rename_group(
      ${actor.accountId}, ${db.sql.json(actorJson(actor))}, ${id}, ${seen}, ${name}
    ) as outcome`);
