import addressparser from "nodemailer/lib/addressparser";
import { normalEmail } from "./normal-email";

export type PastedPerson = { email: string; firstName: string; lastName: string };

/**
 * The people of a pasted text, in its order: addresses in lines, with commas or semicolons, as a mail program writes them
 * (`Ana Silva <ana@example.com>`, `Silva, Ana <…>`), or rows of a spreadsheet. What is no address stays as it was typed.
 */
export function pastedPeople(text: string): PastedPerson[] {
  const lines = text.replace(/[^\P{Cc}\t\r\n]|\p{Cs}/gu, " ").split(/[\r\n]+/);
  return lines.filter((line) => /[\p{L}\p{N}]/u.test(line) && !isHeader(line)).flatMap(peopleOfLine);
}

const isHeader = (line: string) => !line.includes("@") && /^\W*(e-?)?mail\b|\b(e-?)?mail\W*$/i.test(line);

function peopleOfLine(line: string): PastedPerson[] {
  const addresses = line.match(/@/g)?.length ?? 0;
  if (addresses < 2 && !line.includes("<")) return [personOfCells(line.split(/[\t,;]/))];
  const words = line
    .replace(/\t/g, addresses > 1 ? ", " : " ")
    .replace(/[,;]/g, "$& ")
    .split(/\s+/);
  const people = words.map((word, at) => (isLastOfPerson(word, words[at + 1] ?? "") ? `${word}\n` : word)).join(" ");
  return people
    .split("\n") // one by one: the parser's time grows with the square of the addresses
    .flatMap((person) => addressparser(person.slice(0, 1000), { flatten: true }))
    .filter(({ address, name }) => address || name)
    .map(({ address, name }) => ({ email: normalEmail(address), ...namesOf(name) }));
}

const isLastOfPerson = (word: string, next: string) =>
  /@[^@<>,;"]*>?[,;]$/.test(word) || (/@[^@<>,;"]*>?$/.test(word) && /^[^<>,;"]*@/.test(next));

/** One person a line: the cell with the address, and what stands beside it is the name. */
function personOfCells(cells: string[]): PastedPerson {
  const words = cells.map((cell) => cell.trim()).filter(Boolean);
  const cell = words.find((word) => word.includes("@")) ?? "";
  const email = cell.split(/\s+/).find((word) => word.includes("@")) ?? "";
  const [first = "", ...rest] = words.flatMap((word) => (word === cell ? word.replace(email, "").trim() || [] : word));
  const names = rest.length > 0 ? { firstName: first, lastName: rest.join(" ") } : namesOf(first);
  return { email: normalEmail(email.replace(/^mailto:/i, "")), ...names };
}

/** "Ana Silva" and "Silva, Ana" in two; an address in place of a name is none. */
function namesOf(name: string) {
  const clean = name
    .slice(0, 1000)
    .replace(/\s+/g, " ")
    .replace(/["()]|^ ?'|' ?$/g, "")
    .trim();
  if (clean.includes("@")) return { firstName: "", lastName: "" };
  const [last = "", first] = clean.split(/ ?, ?/);
  if (first) return { firstName: first, lastName: last };
  const [firstName = "", ...others] = last.split(" ");
  return { firstName, lastName: others.join(" ") };
}
