import { type Product, products, type Role, roles, type SeatChoice, seatChoices } from "@/lib/catalog";
import { splitNames } from "@/lib/groups/split-names";
import { emailProblem } from "@/lib/users/email-problem";
import { normalEmail } from "@/lib/users/normal-email";
import { type ImportColumn, plain } from "./columns";
import { nearest } from "./nearest";

export type Cells = Partial<Record<ImportColumn, string>>;

/** What a row says of a person. A blank cell says nothing: it takes nothing away from whoever is there. */
export type RowFacts = {
  firstName?: string;
  lastName?: string;
  role?: Role;
  seats?: Partial<Record<Product, SeatChoice>>;
  /** Their names. */
  groups?: string[];
};

/** `suggestion`: what was probably meant, for "Did you mean …?". `unknown`: the groups that are none. */
export type CellProblem = { column: ImportColumn; message: string; suggestion?: string; unknown?: readonly string[] };

const seatWords: Record<SeatChoice, readonly string[]> = {
  none: ["none", "no", "noseat", "noaccess"],
  named: ["named", "namedseat"],
  shared: ["shared", "sharedseat", "concurrent"],
};
const roleWords: Record<Role, readonly string[]> = {
  agent: ["agent", "user", "technician"],
  manager: ["manager"],
  admin: ["admin", "administrator"],
};

/** A row of an import as the address and facts of a person, with what has to be mended before they can be saved. */
export function readCells(cells: Cells): { email: string; facts: RowFacts; problems: CellProblem[] } {
  const problems: CellProblem[] = [];
  const facts: RowFacts = {};
  const email = normalEmail(cells.email ?? "");
  const wrong = emailProblem(email);
  if (wrong) problems.push({ column: "email", message: wrong });

  for (const [column, fact] of nameFacts) {
    const name = cells[column]?.trim();
    const message = name && nameProblem(name);
    if (message) problems.push({ column, message });
    else if (name) facts[fact] = name;
  }

  const role = oneOf(cells.role, roles, roleWords);
  if (role.is) facts.role = role.is;
  else if (role.unknown) problems.push(unknownWord("role", "Use agent, manager or admin", role.suggestion));

  for (const product of products) {
    const seat = oneOf(cells[product], seatChoices, seatWords);
    if (seat.is) facts.seats = { ...facts.seats, [product]: seat.is };
    else if (seat.unknown) problems.push(unknownWord(product, "Use named, shared, none or blank", seat.suggestion));
  }

  const groups = [...new Set(splitNames(cells.groups ?? ""))];
  if (groups.length > mostGroups) problems.push({ column: "groups", message: `Use at most ${mostGroups} groups` });
  else if (groups.length > 0) facts.groups = groups;
  return { email, facts, problems };
}

/** Many groups in many rows take longer than a part of an import may. */
const mostGroups = 50;

const nameFacts = [
  ["first_name", "firstName"],
  ["last_name", "lastName"],
] as const;

function nameProblem(name: string): string | undefined {
  if (name.length > 100) return "Use at most 100 characters";
  if (/[\p{Cc}\p{Cs}]/u.test(name)) return "Use letters, spaces and punctuation only";
}

type Word<T> = { is?: T; unknown?: true; suggestion?: T | undefined };

function oneOf<T extends string>(
  cell: string | undefined,
  choices: readonly T[],
  words: Record<T, readonly string[]>,
): Word<T> {
  const typed = cell?.trim() ?? "";
  if (typed === "") return {};
  const word = plain(typed);
  const choice = choices.find((one) => words[one].includes(word));
  if (choice || /^[-–—]+$/.test(typed)) return choice ? { is: choice } : {};
  const close = nearest(
    word,
    choices.flatMap((one) => words[one]),
  );
  return { unknown: true, suggestion: choices.find((one) => close && words[one].includes(close)) };
}

const unknownWord = (column: ImportColumn, message: string, suggestion: string | undefined): CellProblem =>
  suggestion ? { column, message: `Did you mean ${suggestion}? ${message}`, suggestion } : { column, message };
