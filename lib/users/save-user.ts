import { z } from "zod";
import type { Context } from "@/lib/access/grant";
import { GroupMoves, groupFields, PersonSeen, personFields, SeatChange } from "./person-input";
import { savePerson } from "./save-person";
import { TakeFrom } from "./take-from";

const { firstName, lastName, role, privileges } = personFields;

/** What a page's Save sends: only what was changed. The address is fixed. */
export const SaveUserInput = z.object({
  ...PersonSeen.shape,
  ...z.object({ firstName, lastName, role, privileges }).partial().shape,
  ...groupFields,
  groups: GroupMoves.optional(),
  seats: SeatChange.optional(),
  takeFrom: TakeFrom,
});

/** Saves the changes of one person, seats too (R12). Refuses `changed_meanwhile` where another version was seen. */
export const saveUser = (ctx: Context<"read_users">, { takeFrom, ...edit }: z.output<typeof SaveUserInput>) =>
  savePerson(ctx, edit, takeFrom);
