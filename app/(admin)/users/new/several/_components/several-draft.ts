import { products, type Role, type SeatType, seatTypes } from "@/lib/catalog";
import { emailProblem } from "@/lib/users/email-problem";
import { normalEmail } from "@/lib/users/normal-email";
import type { ParsedPerson } from "@/lib/users/parse-people";
import type { HandOver } from "../../../_seats/seat-draft";
import { type Gain, noSeats, type Seats } from "../../../_seats/seat-numbers";

/** One person of the table, and what the server said of that address. */
export type PersonRow = {
  key: number;
  email: string;
  firstName: string;
  lastName: string;
  role: Role;
  seats: Seats;
  told?: { email: string; message: string } | { email: string; existing: { id: string; name: string } };
};

/** An agent who hands a seat of a pool over in the same save. */
export type PoolHandOver = HandOver & { product: Gain["product"]; seatType: SeatType };

/** What Add Users, Several holds until it is saved. */
export type SeveralDraft = {
  text: string;
  rows: PersonRow[];
  handOvers: PoolHandOver[];
  invite: boolean;
  groups: readonly string[];
};
export const emptySeveral: SeveralDraft = { text: "", rows: [], handOvers: [], invite: true, groups: [] };

export type RowStatus =
  | { is: "new" }
  | { is: "exists"; existing: { id: string; name: string } }
  | { is: "problem"; message: string };

/** The table of a parsed text. The server's word on an address counts until the address is edited. */
export const rowsOf = (people: readonly ParsedPerson[]): PersonRow[] =>
  people.map((person, key) => {
    const { email, firstName, lastName } = person;
    const row: PersonRow = { key, email, firstName, lastName, role: "agent", seats: noSeats };
    return person.status === "exists" ? { ...row, told: { email, existing: person.existing } } : row;
  });

/** What keeps a row from being saved, if anything. */
export function rowStatus(rows: readonly PersonRow[], row: PersonRow): RowStatus {
  const message = emailProblem(row.email);
  if (message) return { is: "problem", message };
  const email = normalEmail(row.email);
  const first = rows.findIndex((other) => normalEmail(other.email) === email);
  if (rows[first] !== row) return { is: "problem", message: `Repeats the address of row ${first + 1}` };
  if (row.told?.email !== row.email) return { is: "new" };
  return "existing" in row.told
    ? { is: "exists", existing: row.told.existing }
    : { is: "problem", message: row.told.message };
}

/** The rows that a save would add. */
export const readyRows = (rows: readonly PersonRow[]) => rows.filter((row) => rowStatus(rows, row).is === "new");

/** The seats that adding these people takes, less those that other agents hand over. */
export function rowGains(rows: readonly PersonRow[], handOvers: readonly PoolHandOver[]): Gain[] {
  return products.flatMap((product) =>
    seatTypes.map((seatType) => {
      const given = handOvers.filter((from) => from.product === product && from.seatType === seatType);
      const wanted = rows.filter(({ seats }) => seats[product] === seatType);
      return { product, seatType, count: Math.max(0, wanted.length - given.length) };
    }),
  );
}

/** The rows as the save sends them, all in the same groups. A manager's privileges are given on their own page. */
export const rowsInput = (rows: readonly PersonRow[], groups: readonly string[]) =>
  rows.map(({ email, firstName, lastName, role, seats }) => ({
    email,
    firstName,
    lastName,
    role,
    privileges: [],
    groups: [...groups],
    seats,
  }));
