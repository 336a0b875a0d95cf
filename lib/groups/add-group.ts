import { z } from "zod";
import { actorJson } from "@/lib/access/actor-json";
import type { Context } from "@/lib/access/grant";
import { outcome } from "@/lib/kernel";
import { GroupName } from "./group-name";
import type { Group } from "./list-groups";

export const AddGroupInput = z.object({ name: GroupName });

/** Makes a group. Refuses `group_name_taken`, however the name is written. */
export const addGroup = ({ db, actor }: Context<"manage_account">, { name }: z.output<typeof AddGroupInput>) =>
  outcome<Group>(db.sql`
    select kernel.add_group(${actor.accountId}, ${db.sql.json(actorJson(actor))}, ${name}) as outcome`);
