import { type Product, products, type Role, type SeatChoice, type UserStatus } from "@/lib/catalog";
import type { RowFacts } from "./read-cells";

/** How many addresses are looked up at once. */
export const knownAtOnce = 1000;

/** Somebody of the own account whom a row of a file is about. */
export type KnownPerson = {
  email: string;
  firstName: string;
  lastName: string;
  role: Role;
  status: UserStatus;
  seats: Record<Product, SeatChoice>;
  /** The names of those groups of theirs that the importer knows of. */
  groups: string[];
};

/** Would these facts change anything of that person? */
export const changesOf = (known: KnownPerson, { firstName, lastName, role, seats = {}, groups }: RowFacts): boolean =>
  (firstName !== undefined && firstName !== known.firstName) ||
  (lastName !== undefined && lastName !== known.lastName) ||
  (role !== undefined && role !== known.role) ||
  products.some((product) => seats[product] !== undefined && seats[product] !== known.seats[product]) ||
  (groups !== undefined && sameNames(groups) !== sameNames(known.groups));

const sameNames = (names: readonly string[]) =>
  names
    .map((name) => name.toLowerCase())
    .toSorted()
    .join("\n");
