import { z } from "zod";
import type { Context } from "@/lib/access/grant";
import { inReach } from "@/lib/access/in-reach";
import { maxPeopleAtOnce } from "@/lib/catalog";
import { emailProblem } from "./email-problem";
import { type PastedPerson, pastedPeople } from "./pasted-people";

export const ParsePeopleInput = z.object({ text: z.string().max(200_000, "Paste at most 200,000 characters") });

/** `exists`: somebody whom the actor sees has the address. `problem`: `message` says what is wrong with it. */
export type ParsedPerson = PastedPerson &
  (
    | { status: "new" }
    | { status: "exists"; existing: { id: string; name: string } }
    | { status: "problem"; message: string }
  );

/** The people of a pasted text, as many as can be added at once, each with what would keep it from being added. Writes nothing. */
export async function parsePeople(
  { db, actor }: Context<"add_delete_users">,
  { text }: z.output<typeof ParsePeopleInput>,
): Promise<ParsedPerson[]> {
  const people = pastedPeople(text).slice(0, maxPeopleAtOnce);
  const known = await db.sql<{ email: string; id: string; name: string }[]>`
    select email, id, name from users
    where account_id = ${actor.accountId} and deleted_at is null and email = any (${people.map(({ email }) => email)})
      and ${inReach(db.sql, actor, db.sql`id`)}`;
  const existing = new Map(known.map(({ email, id, name }) => [email, { id, name }]));
  const firstRow = new Map<string, number>();
  return people.map((person, index) => {
    const row = firstRow.get(person.email);
    firstRow.set(person.email, row ?? index + 1);
    const message = emailProblem(person.email) ?? (row && `Repeats the address of row ${row}`);
    if (message) return { ...person, status: "problem", message };
    const user = existing.get(person.email);
    return user ? { ...person, status: "exists", existing: user } : { ...person, status: "new" };
  });
}
