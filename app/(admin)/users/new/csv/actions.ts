"use server";

import { browserAction } from "@/lib/http/browser-action";
import { KnownPeopleInput, knownPeople } from "@/lib/imports/known-people";

export const lookUp = browserAction(["add_delete_users"], KnownPeopleInput, knownPeople);
