import { z } from "zod";
import type { Context } from "@/lib/access/grant";
import { groupFields, personFields } from "./person-input";
import { savePerson } from "./save-person";
import { TakeFrom } from "./take-from";

export const AddUserInput = z.object({ ...personFields, ...groupFields, takeFrom: TakeFrom });

/** Adds one person, who is invited, not yet mailed. A seat takes `manage_seats` too (R18). */
export const addUser = (ctx: Context<"add_delete_users">, { takeFrom, ...person }: z.output<typeof AddUserInput>) =>
  savePerson(ctx, person, takeFrom);
