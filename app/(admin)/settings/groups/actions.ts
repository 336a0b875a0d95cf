"use server";

import { AddGroupInput, addGroup } from "@/lib/groups/add-group";
import { DeleteGroupInput, deleteGroup } from "@/lib/groups/delete-group";
import { RenameGroupInput, renameGroup } from "@/lib/groups/rename-group";
import { browserAction } from "@/lib/http/browser-action";

export const add = browserAction(["manage_account"], AddGroupInput, addGroup);
export const rename = browserAction(["manage_account"], RenameGroupInput, renameGroup);
export const remove = browserAction(["manage_account"], DeleteGroupInput, deleteGroup);
