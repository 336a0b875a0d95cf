import type { Context } from "@/lib/access/grant";
import { type PersonChange, type SavedPerson, savePeople } from "./save-people";
import { type SeatTaken, seatsTaken } from "./take-from";

/** Saves one person, and in the same statement takes the seats that others give up for them. */
export async function savePerson(
  ctx: Context<"read_users"> | Context<"add_delete_users"> | Context<"manage_seats">,
  change: PersonChange,
  takeFrom: readonly SeatTaken[] = [],
): Promise<SavedPerson & { changeId: string | null }> {
  const { saved, changeId } = await savePeople(ctx, [change, ...seatsTaken(takeFrom)]);
  const [person] = saved;
  if (!person) throw new Error("save_people saved nobody.");
  return { ...person, changeId };
}
