import type { Group } from "@/lib/groups/list-groups";
import type { GroupFacts, PersonFacts } from "@/lib/users/people-refused";
import { difference } from "../../_form/difference";
import type { EditDraft } from "../../_form/person-draft";
import { takeFrom } from "../../_seats/seat-draft";

type Saved = Pick<PersonFacts, "firstName" | "lastName" | "role" | "privileges" | "seats"> & GroupFacts;

/** What is saved of a user, as their form holds it: they are in some of the groups that it shows. */
export const savedDraft = (
  { firstName, lastName, role, privileges, seats, groups, limited, managesGroups }: Saved,
  shown: readonly Group[],
): EditDraft => ({
  ...{ firstName, lastName, role, privileges, seats, limited, managesGroups },
  groups: Object.fromEntries(shown.map(({ id }) => [id, groups.includes(id)])),
  handOvers: {},
});

const sent = ({ firstName, lastName, role, privileges, seats, groups, limited, managesGroups }: EditDraft) => ({
  firstName: firstName.trim(),
  lastName: lastName.trim(),
  role,
  privileges: role === "manager" ? [...privileges].sort() : [],
  groups,
  limited: role === "manager" && limited,
  managesGroups: role === "manager" && limited ? [...managesGroups] : [],
  seats,
});

/** What the save sends: only what was changed, so that it needs no privilege for the rest (R18). */
export const changedFields = (saved: EditDraft, draft: EditDraft) => ({
  ...difference(sent(saved), sent(draft)),
  takeFrom: takeFrom(draft),
});
