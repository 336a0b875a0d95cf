import type { GrantablePrivilege, Role } from "@/lib/catalog";
import type { GroupFacts } from "@/lib/users/people-refused";
import type { GroupMoves } from "@/lib/users/person-input";
import { noSeatDraft, type SeatDraft } from "../_seats/seat-draft";

/** What the forms for one person hold until it is saved. */
export type PersonDraft = SeatDraft &
  GroupFacts & {
    firstName: string;
    lastName: string;
    role: Role;
    privileges: readonly GrantablePrivilege[];
  };

/** The same of somebody who is there: of each group that the form shows, whether they are in it. */
export type EditDraft = Omit<PersonDraft, "groups"> & { groups: GroupMoves };

const ungrouped = { groups: [], limited: false, managesGroups: [] } as const;

export const newPerson: PersonDraft = {
  ...{ firstName: "", lastName: "", role: "agent", privileges: [] },
  ...ungrouped,
  ...noSeatDraft,
};
