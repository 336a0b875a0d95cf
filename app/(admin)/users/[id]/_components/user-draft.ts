import type { GroupFacts, PersonFacts } from "@/lib/users/people-refused";
import { difference } from "../../_form/difference";
import type { PersonDraft } from "../../_form/person-draft";
import { takeFrom } from "../../_seats/seat-draft";

type Saved = Pick<PersonFacts, "firstName" | "lastName" | "role" | "privileges" | "seats"> & GroupFacts;

/** What is saved of a user, as their form holds it. */
export const savedDraft = ({
  firstName,
  lastName,
  role,
  privileges,
  seats,
  groups,
  limited,
  managesGroups,
}: Saved): PersonDraft => ({
  firstName,
  lastName,
  role,
  privileges,
  seats,
  groups,
  limited,
  managesGroups,
  handOvers: {},
});

const sent = ({ firstName, lastName, role, privileges, seats, groups, limited, managesGroups }: PersonDraft) => ({
  firstName: firstName.trim(),
  lastName: lastName.trim(),
  role,
  privileges: role === "manager" ? [...privileges].sort() : [],
  groups: [...groups],
  limited: role === "manager" && limited,
  managesGroups: role === "manager" && limited ? [...managesGroups] : [],
  seats,
});

/** What the save sends: only what was changed, so that it needs no privilege for the rest (R18). */
export const changedFields = (saved: PersonDraft, draft: PersonDraft) => ({
  ...difference(sent(saved), sent(draft)),
  takeFrom: takeFrom(draft),
});
