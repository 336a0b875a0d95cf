import { privilegeNames, products, roleNames, seatTypes } from "@/lib/catalog";
import type { SeatNumbers } from "../_seats/seat-numbers";
import { seatChange } from "../_seats/seat-words";
import type { EditDraft } from "./person-draft";

const names = (privileges: EditDraft["privileges"]) =>
  [...privileges]
    .sort()
    .map((privilege) => privilegeNames[privilege])
    .join(" and ") || "none";

/** What a save would change, a few words for each: empty when nothing would. The save bar and the message say it. */
export function changeWords(saved: EditDraft, draft: EditDraft, numbers: SeatNumbers | undefined): string[] {
  const words: string[] = [];
  for (const product of products) {
    const wanted = draft.seats[product];
    if (wanted === saved.seats[product]) continue;
    const from = draft.handOvers[product];
    const change = seatChange(from ? undefined : numbers, product, saved.seats[product], wanted);
    words.push(from && seatTypes.some((type) => type === wanted) ? `${change} (from ${from.name})` : change);
  }
  if (draft.firstName.trim() !== saved.firstName || draft.lastName.trim() !== saved.lastName) words.push("name");
  if (Object.entries(draft.groups).some(([id, is]) => is !== saved.groups[id])) words.push("groups");
  if (draft.role !== saved.role) words.push(`${roleNames[saved.role]} → ${roleNames[draft.role]}`);
  if (draft.role === "manager" && names(draft.privileges) !== names(saved.privileges)) {
    words.push(`privileges ${names(saved.privileges)} → ${names(draft.privileges)}`);
  }
  const limits = ({ limited, managesGroups }: EditDraft) => (limited ? `only ${managesGroups.join()}` : "everyone");
  if (draft.role === "manager" && limits(draft) !== limits(saved)) words.push("whom they see and change");
  return words;
}
