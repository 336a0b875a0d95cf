"use server";

import { browserAction } from "@/lib/http/browser-action";
import { AddUserInput, addUser } from "@/lib/users/add-user";

export const add = browserAction(["add_delete_users"], AddUserInput, addUser);
