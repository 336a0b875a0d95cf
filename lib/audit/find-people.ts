import { z } from "zod";
import type { Context } from "@/lib/access/grant";

export type FoundPerson = { id: string; name: string; email: string; gone: boolean };

export const FindPeopleInput = z.object({ q: z.string().max(200).catch("") });

const most = 20;

/** Whom the log can be asked about: by name or address, whoever was deleted too. At most 20, by name. */
export async function findPeople(
  { db: { sql }, actor }: Context<"manage_account">,
  { q }: z.output<typeof FindPeopleInput>,
): Promise<FoundPerson[]> {
  const words = q.toLowerCase().split(/\s+/).filter(Boolean).slice(0, 5);
  const patterns = words.map((word) => `%${word.replace(/[\\%_]/g, "\\$&")}%`);
  return sql<FoundPerson[]>`
    select id, name, email, deleted_at is not null as gone from users
     where account_id = ${actor.accountId} and search_text like all (${patterns})
     order by name, id limit ${most}`;
}

/** The names of those whom the filters of the log name, as far as they are of the account. */
export async function namesOfPeople(
  { db: { sql }, actor }: Context<"manage_account">,
  ids: readonly string[],
): Promise<{ [id: string]: string }> {
  if (ids.length === 0) return {};
  const people = await sql<FoundPerson[]>`
    select id, name, deleted_at is not null as gone from users where account_id = ${actor.accountId} and id = any(${ids})`;
  return Object.fromEntries(people.map(({ id, name, gone }) => [id, gone ? `${name} (removed)` : name]));
}
