import { z } from "zod";
import type { Context } from "@/lib/access/grant";
import { maxPeopleAtOnce } from "@/lib/catalog";
import { groupFields, personFields } from "./person-input";
import { savePeople } from "./save-people";
import { seatsTaken, TakeFrom } from "./take-from";

export const AddUsersInput = z.object({
  people: z
    .array(z.object({ ...personFields, ...groupFields }))
    .min(1, "Add somebody")
    .max(maxPeopleAtOnce, `Add at most ${maxPeopleAtOnce.toLocaleString("en")} people at once`),
  takeFrom: TakeFrom,
});

/** Adds people, all or none; they are invited, not yet mailed. Seats take `manage_seats` too (R18). */
export async function addUsers(ctx: Context<"add_delete_users">, { people, takeFrom }: z.output<typeof AddUsersInput>) {
  const { saved } = await savePeople(ctx, [...people, ...seatsTaken(takeFrom)]);
  return { added: saved.slice(0, people.length) };
}
