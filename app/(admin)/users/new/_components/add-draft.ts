import type { Role } from "@/lib/catalog";
import { namesFromEmail } from "../../_form/names-from-email";
import { newPerson, type PersonDraft } from "../../_form/person-draft";
import { noSeatDraft, takeFrom } from "../../_seats/seat-draft";

/** What the form for one new person holds until it is saved. */
export type AddDraft = PersonDraft & { email: string; invite: boolean };

export const emptyDraft: AddDraft = { ...newPerson, email: "", invite: true };

/** Where a manager is limited to one group, the new person is in it; the address may ask for a role to begin with. */
export const emptyFor = (limitedTo: readonly string[] | null, role: Role): AddDraft => ({
  ...emptyDraft,
  role,
  groups: limitedTo?.length === 1 ? limitedTo : [],
});

/** A typed address fills the names in, until somebody writes other ones. */
export function withEmail(draft: AddDraft, email: string): Partial<AddDraft> {
  const guess = namesFromEmail(draft.email);
  const untouched = draft.firstName === guess.firstName && draft.lastName === guess.lastName;
  return untouched ? { email, ...namesFromEmail(email) } : { email };
}

/** The next person starts with the same role, groups and seats; seats of other agents are not taken twice. */
export const nextDraft = ({ role, privileges, groups, limited, managesGroups, seats, invite }: AddDraft): AddDraft => ({
  ...emptyDraft,
  ...{ role, privileges, groups, limited, managesGroups },
  seats,
  invite,
});

/** The draft as the save sends it. Without "manage seats" there is no seat to send (R18). */
export function addInput(draft: AddDraft, mayGiveSeats: boolean) {
  const { email, firstName, lastName, role, groups } = draft;
  const limited = role === "manager" && draft.limited;
  return {
    email,
    firstName,
    lastName,
    role,
    privileges: role === "manager" ? [...draft.privileges] : [],
    ...{ groups: [...groups], limited, managesGroups: limited ? [...draft.managesGroups] : [] },
    seats: mayGiveSeats ? draft.seats : noSeatDraft.seats,
    takeFrom: mayGiveSeats ? takeFrom(draft) : [],
  };
}

/** Has anything been typed or chosen that would be lost? */
export const isDirty = (draft: AddDraft) =>
  draft.email.trim() !== "" || draft.firstName !== "" || draft.lastName !== "";
