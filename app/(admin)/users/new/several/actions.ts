"use server";

import { browserAction } from "@/lib/http/browser-action";
import { AddUsersInput, addUsers } from "@/lib/users/add-users";
import { ParsePeopleInput, parsePeople } from "@/lib/users/parse-people";

export const parse = browserAction(["add_delete_users"], ParsePeopleInput, parsePeople);
export const addAll = browserAction(["add_delete_users"], AddUsersInput, addUsers);
