import type { GrantablePrivilege, Role } from "@/lib/catalog";
import { noSeatDraft, type SeatDraft } from "../_seats/seat-draft";

/** What the forms for one person hold until it is saved. */
export type PersonDraft = SeatDraft & {
  firstName: string;
  lastName: string;
  role: Role;
  privileges: readonly GrantablePrivilege[];
};

export const newPerson: PersonDraft = { firstName: "", lastName: "", role: "agent", privileges: [], ...noSeatDraft };
