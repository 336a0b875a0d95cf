import type { GrantablePrivilege, Product, Role, SeatChoice, SeatType, UserStatus } from "@/lib/catalog";
import type { RefusalCode } from "@/lib/refusal";

/** What can be said of a person, and what a save can change. */
export type PersonFacts = {
  email: string;
  firstName: string;
  lastName: string;
  role: Role;
  privileges: readonly GrantablePrivilege[];
  status: UserStatus;
  seats: Record<Product, SeatChoice>;
};

/** The groups that somebody is in, and of a manager whether they see and change the people of some groups alone. */
export type GroupFacts = {
  /** Ids; those that the reader knows of. */
  groups: readonly string[];
  limited: boolean;
  /** The groups of a limited manager: with none, they see nobody. */
  managesGroups: readonly string[];
};

/** Why one of the changes was refused. `index` counts them from 0, as they were given. */
export type FailingRow = {
  index: number;
  code: RefusalCode;
  message: string;
  field?: "email" | "groups";
  /** Whom the change is about, where it is somebody. */
  id?: string;
  name?: string;
  /** `not_allowed`: the privilege it takes. */
  needs?: GrantablePrivilege | "manage_account";
  /** `email_unavailable`: who has the address, where that is somebody of the own account. */
  existing?: { id: string; name: string } | null;
  /** `changed_meanwhile`: what is now, and who changed it last, as far as the record says. */
  current?: PersonFacts & GroupFacts & { version: number };
  changedBy?: string | null;
  changedAt?: string | null;
};

/** A pool without seats enough (R4): `short` are missing. `lastGiven`: who got its last seat, from whom. */
export type ShortPool = {
  product: Product;
  seatType: SeatType;
  capacity: number;
  assignmentLimit: number | null;
  assigned: number;
  short: number;
  lastGiven: { to: string; by: string | null; at: string; secondsAgo: number } | null;
};

/** The details of every refusal of a save of people. */
export type PeopleRefused = { rows: FailingRow[]; pools: ShortPool[] };

/** Are these the details of a refused save of people? */
export function isPeopleRefused(details: unknown): details is PeopleRefused {
  return typeof details === "object" && details !== null && "rows" in details && "pools" in details;
}
