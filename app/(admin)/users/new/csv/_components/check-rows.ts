import { type Product, products, type Role, type SeatType } from "@/lib/catalog";
import { changesOf, type KnownPerson } from "@/lib/imports/changes-of";
import { noGroupWords } from "@/lib/imports/no-group-words";
import { type CellProblem, type Cells, type RowFacts, readCells } from "@/lib/imports/read-cells";
import { refusals } from "@/lib/refusal";
import type { Viewer } from "../../../_form/may-change";
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

/** A pool that a row comes too late to: as the `nth` of the `needed` rows that want a seat of it; `left` had one. */
export type Late = { product: Product; seatType: SeatType; nth: number; needed: number; left: number };

export type RowStatus =
  | { is: "new" | "update" | "unchanged" }
  | { is: "problem"; problems: readonly CellProblem[] }
  | { is: "short"; pools: readonly Late[] };

/** What the rows are held against: who is there already, seats, the groups that the importer knows of, and who that is. */
export type Surroundings = {
  known: ReadonlyMap<string, KnownPerson>;
  numbers: SeatNumbers | undefined;
  /** In lower case. */
  groups: ReadonlySet<string>;
  viewer: Pick<Viewer, "role" | "limitedTo">;
};

/** What a row says, for whoever imports it. */
export function checkRow(row: number, cells: Cells, role: Role, edited = false): CheckedRow {
  const { email, facts, problems } = readCells(cells);
  if (role !== "admin" && facts.role && facts.role !== "agent") {
    problems.push({ column: "role", message: "Only admins add managers and admins", suggestion: "agent" });
  }
  return { row, cells, edited, email, facts, problems };
}

type Needs = Record<Product, Record<SeatType, number>>;
const noNeeds = (): Needs => ({ remote_support: { named: 0, shared: 0 }, service_desk: { named: 0, shared: 0 } });

const fine = { new: { is: "new" }, update: { is: "update" }, unchanged: { is: "unchanged" } } as const;

/**
 * What would become of each row now, in the order of the file: the first of two with one address counts, and seats go to
 * whoever comes first. `needs`: the seats of each pool that all rows without problems want together; `freed`: those that they
 * give up; `spare`: the Shared seats of each product that could still be given after all of them.
 */
export function statusesOf(rows: readonly CheckedRow[], around: Surroundings) {
  const { known, numbers } = around;
  const firstRow = new Map<string, number>();
  const [needs, freed, reached, given] = [noNeeds(), noNeeds(), noNeeds(), noNeeds()];
  const found = rows.map((row): RowStatus | undefined => {
    const first = firstRow.get(row.email);
    if (first === undefined) firstRow.set(row.email, row.row);
    const person = known.get(row.email);
    const problems = problemsOf(row, first, person, around);
    if (problems.length > 0) return { is: "problem", problems };
    if (person && !changesOf(person, row.facts)) return fine.unchanged;
    for (const product of products) {
      const gained = gainOf(row, product, person);
      if (gained) needs[product][gained]++;
      const had = person?.seats[product] ?? "none";
      if (had !== "none" && (row.facts.seats?.[product] ?? had) !== had) freed[product][had]++;
    }
    return undefined;
  });
  const left = (product: Product, seatType: SeatType) =>
    numbers ? seatsLeft(numbers[product][seatType], seatType) + freed[product][seatType] : Number.POSITIVE_INFINITY;

  const statuses = rows.map((row, at): RowStatus => {
    const settled = found[at];
    if (settled) return settled;
    const person = known.get(row.email);
    const late: Late[] = [];
    for (const product of products) {
      const seatType = gainOf(row, product, person);
      if (!seatType) continue;
      const nth = ++reached[product][seatType];
      const free = left(product, seatType);
      if (given[product][seatType] >= free)
        late.push({ product, seatType, nth, needed: needs[product][seatType], left: free });
    }
    if (late.length > 0) return { is: "short", pools: late };
    for (const product of products) {
      const seatType = gainOf(row, product, person);
      if (seatType) given[product][seatType]++;
    }
    return person ? fine.update : fine.new;
  });
  const spare = (product: Product) => left(product, "shared") - given[product].shared;
  return {
    statuses,
    needs,
    freed,
    spare: { remote_support: spare("remote_support"), service_desk: spare("service_desk") },
  };
}

export type Checked = ReturnType<typeof statusesOf>;

/** What keeps a row from being saved, whatever seats there are: as the kernel would say it. */
function problemsOf(
  row: CheckedRow,
  first: number | undefined,
  person: KnownPerson | undefined,
  { groups, viewer }: Surroundings,
): readonly CellProblem[] {
  const more: CellProblem[] = [];
  if (first !== undefined && !row.problems.some(({ column }) => column === "email")) more.push(repeats(row.row, first));
  if (person && viewer.role !== "admin" && person.role !== "agent")
    more.push({ column: "email", message: refusals.agents_only.message });
  if (person?.status === "suspended" && products.some((product) => gainOf(row, product, person)))
    more.push({ column: "email", message: refusals.suspended.message });
  const unknown = row.facts.groups?.filter((name) => !groups.has(name.toLowerCase())) ?? [];
  if (unknown.length > 0) more.push({ column: "groups", message: noGroupWords(unknown), unknown });
  // Who is new is in the only group of a manager who has one.
  if (!person && !row.facts.groups && viewer.limitedTo && viewer.limitedTo.length !== 1)
    more.push({ column: "groups", message: refusals.group_needed.message });
  return more.length > 0 ? [...row.problems, ...more] : row.problems;
}

const repeats = (row: number, first: number): CellProblem => ({
  column: "email",
  message: `Row ${row} repeats the email of row ${first}. Only row ${first} will be used.`,
});

/** The seat of a product that a row would give somebody who has not got it. */
function gainOf({ facts }: CheckedRow, product: Product, person: KnownPerson | undefined): SeatType | undefined {
  const wanted = facts.seats?.[product];
  return wanted && wanted !== "none" && wanted !== person?.seats[product] ? wanted : undefined;
}

export const isReady = ({ is }: RowStatus) => is === "new" || is === "update";
