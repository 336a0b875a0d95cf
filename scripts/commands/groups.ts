import { randomUUID } from "node:crypto";
import { z } from "zod";
import { operatorIn } from "@/lib/access/operator-in";
import { addGroup } from "@/lib/groups/add-group";
import { deleteGroup } from "@/lib/groups/delete-group";
import { GroupName } from "@/lib/groups/group-name";
import { type GroupInUse, listGroupsInUse } from "@/lib/groups/list-groups-in-use";
import { command } from "./command";
import { listOf } from "./list";
import { Id } from "./options";

export const listGroups = command({
  summary: "Lists the groups of an account, and which managers are limited to each.",
  usage: "--account ID",
  Input: z.object({ account: Id }),
  run: async (db, { account }) => {
    const ctx = await operatorIn(db, account, randomUUID());
    async function* groups(): AsyncGenerator<GroupInUse[]> {
      yield await listGroupsInUse(ctx);
    }
    return listOf("groups", ["id", "name", "people", "managers"], groups(), (group) => ({
      json: group,
      cells: [group.id, group.name, group.members, group.managers.map(({ name }) => name).join(", ")],
    }));
  },
});

export const makeGroup = command({
  summary: "Adds a group.",
  usage: "--account ID --name NAME",
  Input: z.object({ account: Id, name: GroupName }),
  run: async (db, { account, name }) => {
    const group = await addGroup(await operatorIn(db, account, randomUUID()), { name });
    return { json: { group }, text: `The group ${group.name} was added: ${group.id}` };
  },
});

export const removeGroup = command({
  summary: "Deletes a group; its people stay, its managers manage one group less.",
  usage: "ID --account ID",
  positional: "id",
  Input: z.object({ account: Id, id: Id }),
  run: async (db, { account, id }) => {
    const group = await deleteGroup(await operatorIn(db, account, randomUUID()), { id });
    return { json: { group }, text: `The group ${group.name} was deleted; ${group.members} people were in it.` };
  },
});
