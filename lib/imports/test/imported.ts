import { randomUUID } from "node:crypto";
import { seeding } from "@/db/test/seed-client";
import type { Context } from "@/lib/access/grant";
import { csvText } from "@/lib/csv/csv-text";
import { database } from "@/lib/database";
import { getImport } from "../get-import";
import { startImport } from "../start-import";
import { workImports } from "../work-imports";

const newId = (): string => randomUUID();

type Rows = readonly (readonly string[])[];
export const header = ["email", "first_name", "last_name", "role", "remote_support", "service_desk"] as const;

async function* bytesOf(text: string) {
  yield new TextEncoder().encode(text);
}

/** Sends a file as the browser does; nothing of it is worked on yet. */
export const sent = (
  ctx: Context<"add_delete_users">,
  rows: Rows,
  { invite = false, id = newId(), knows }: { invite?: boolean; id?: string; knows?: string } = {},
) => startImport(ctx, { id, file: "people.csv", invite: invite ? "yes" : "no", knows }, bytesOf(csvText(rows)));

/** Works on all imports until none is left. */
export async function workedOff(most?: number) {
  while ((await workImports(database, most)) > 0);
}

/** Sends a file and works it off: what became of it. */
export async function imported(
  ctx: Context<"add_delete_users">,
  rows: Rows,
  options: { invite?: boolean; most?: number } = {},
) {
  const { id } = await sent(ctx, rows, options);
  await workedOff(options.most);
  return getImport(ctx, { id });
}

/** An address that nobody has. */
export const address = (name = "p") => `${name}.${newId()}@northwind.example`;

/** Somebody as they are in the database, by their address. */
export async function person(email: string) {
  const [row] = await seeding()`
    select u.account_id, u.first_name, u.last_name, u.role, u.version, u.status,
      (select coalesce(jsonb_object_agg(product, seat_type), '{}') from seat_assignments a where a.user_id = u.id) as seats
    from users u where u.email = ${email} and u.deleted_at is null`;
  return row;
}
