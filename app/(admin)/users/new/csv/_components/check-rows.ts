import { type Product, products, type Role, type SeatType, seatTypes } from "@/lib/catalog";
import { changesOf, type KnownPerson } from "@/lib/imports/changes-of";
import { type CellProblem, type Cells, type RowFacts, readCells } from "@/lib/imports/read-cells";
import { type SeatNumbers, seatsLeft } from "../../../_seats/seat-numbers";

/** A row of the table, with what it says by itself. */
export type CheckedRow = {
  row: number;
  cells: Cells;
  edited: boolean;
  email: string;
  facts: RowFacts;
  problems: readonly CellProblem[];
};

export type RowStatus =
  | { is: "new" | "update" | "unchanged" }
  | { is: "problem"; problems: readonly CellProblem[] }
  /** Comes too late to a pool: the `nth` row of the file that needs a seat of it. */
  | { is: "short"; product: Product; seatType: SeatType; nth: number; left: number };

/** What a row says, for whoever imports it. */
export function checkRow(row: number, cells: Cells, role: Role, edited = false): CheckedRow {
  const { email, facts, problems } = readCells(cells);
  if (role !== "admin" && facts.role && facts.role !== "agent") {
    problems.push({ column: "role", message: "Only admins add managers and admins", suggestion: "agent" });
  }
  return { row, cells, edited, email, facts, problems };
}

type Needs = Record<Product, Record<SeatType, number>>;
export const noNeeds = (): Needs => ({
  remote_support: { named: 0, shared: 0 },
  service_desk: { named: 0, shared: 0 },
});

/**
 * What would become of each row now, in the order of the file: the first of two with one address counts, and seats go to
 * whoever comes first. `needs`: the seats of each pool that all rows without problems want together.
 */
export function statusesOf(
  rows: readonly CheckedRow[],
  known: ReadonlyMap<string, KnownPerson>,
  numbers: SeatNumbers | undefined,
): { statuses: RowStatus[]; needs: Needs } {
  const firstRow = new Map<string, number>();
  const [needs, given] = [noNeeds(), noNeeds()];
  const freed = noNeeds();
  const settled = rows.map((row) => {
    const first = firstRow.get(row.email);
    firstRow.set(row.email, first ?? row.row);
    const problems: readonly CellProblem[] = first ? [...row.problems, repeats(row.row, first)] : row.problems;
    const person = known.get(row.email);
    if (problems.length === 0) for (const [product, had] of seatsLost(row, person)) freed[product][had]++;
    return { row, problems, person };
  });
  const statuses = settled.map(({ row, problems, person }): RowStatus => {
    if (problems.length > 0) return { is: "problem", problems };
    if (person && !changesOf(person, row.facts)) return { is: "unchanged" };
    const gains = seatsGained(row, person);
    for (const [product, seatType] of gains) needs[product][seatType]++;
    for (const [product, seatType] of gains) {
      const left = numbers ? seatsLeft(numbers[product][seatType], seatType) + freed[product][seatType] : Infinity;
      if (given[product][seatType] >= left)
        return { is: "short", product, seatType, nth: needs[product][seatType], left };
    }
    for (const [product, seatType] of gains) given[product][seatType]++;
    return { is: person ? "update" : "new" };
  });
  return { statuses, needs };
}

const repeats = (row: number, first: number): CellProblem => ({
  column: "email",
  message: `Row ${row} repeats the email of row ${first}. Only row ${first} will be used.`,
});

function seatsGained({ facts }: CheckedRow, person: KnownPerson | undefined): [Product, SeatType][] {
  return products.flatMap((product) => {
    const seatType = seatTypes.find((type) => type === facts.seats?.[product]);
    return seatType && seatType !== person?.seats[product] ? [[product, seatType]] : [];
  });
}

function seatsLost({ facts }: CheckedRow, person: KnownPerson | undefined): [Product, SeatType][] {
  return products.flatMap((product) => {
    const had = seatTypes.find((type) => type === person?.seats[product]);
    const wanted = facts.seats?.[product];
    return had && wanted && wanted !== had ? [[product, had]] : [];
  });
}

export const isReady = ({ is }: RowStatus) => is === "new" || is === "update";
