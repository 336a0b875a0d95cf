import { z } from "zod";
import { actorJson } from "@/lib/access/actor-json";
import type { Context } from "@/lib/access/grant";
import { outcome } from "@/lib/kernel";
import type { GroupInUse } from "./list-groups-in-use";

export const DeleteGroupInput = z.object({ id: z.uuid() });

/** Deletes a group: its people stay, its managers manage one group less. Tells who they were. */
export const deleteGroup = ({ db, actor }: Context<"manage_account">, { id }: z.output<typeof DeleteGroupInput>) =>
  outcome<GroupInUse>(db.sql`
    select kernel.delete_group(${actor.accountId}, ${db.sql.json(actorJson(actor))}, ${id}) as outcome`);
