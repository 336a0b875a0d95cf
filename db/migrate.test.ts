import postgres from "postgres";
import { expect, test } from "vitest";
import { migrate, NewerDatabase } from "./migrate";

const url = process.env.DATABASE_URL ?? "";

test("a database that a newer version has changed is refused, and keeps that version's functions", async () => {
  const sql = postgres(url, { max: 1 });
  const installed = () => sql`select hash from public.kernel_installed`;
  await sql`update public.kernel_installed set hash = 'of a newer version'`;
  await sql`insert into drizzle.__drizzle_migrations (hash, created_at) values ('newer', 9999999999999)`;
  await expect(migrate(url)).rejects.toThrow(NewerDatabase);
  expect(await installed()).toEqual([{ hash: "of a newer version" }]);
  await sql`delete from drizzle.__drizzle_migrations where hash = 'newer'`;
  await migrate(url);
  expect(await installed()).not.toEqual([{ hash: "of a newer version" }]);
  await sql.end();
});
