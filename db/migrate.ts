import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { readMigrationFiles } from "drizzle-orm/migrator";
import { drizzle } from "drizzle-orm/postgres-js";
import { migrate as runMigrations } from "drizzle-orm/postgres-js/migrator";
import postgres from "postgres";
import { ensureAppRole } from "./app-role";

const folder = (name: string) => path.join(import.meta.dirname, name);

/** The kernel's functions as one script, and its digest. */
function kernelScript() {
  const files = readdirSync(folder("kernel"))
    .filter((name) => name.endsWith(".sql"))
    .sort();
  const script = files.map((name) => readFileSync(path.join(folder("kernel"), name), "utf8")).join("\n");
  return { script, hash: createHash("sha256").update(script).digest("hex") };
}

/** Replaces the whole schema `kernel` when its files changed. Callers see the old functions until all new ones are there. */
async function installKernel(sql: postgres.Sql) {
  const { script, hash } = kernelScript();
  await sql`create table if not exists public.kernel_installed (only_row boolean primary key default true check (only_row), hash text not null)`;
  const [installed] = await sql`select hash from public.kernel_installed`;
  if (installed?.hash === hash) return;
  await sql.begin(async (tx) => {
    await tx`set local check_function_bodies = off`;
    await tx.unsafe("drop schema if exists kernel cascade; create schema kernel");
    await tx.unsafe(script);
    await tx`insert into public.kernel_installed (hash) values (${hash}) on conflict (only_row) do update set hash = excluded.hash`;
  });
}

/** Another version has changed the tables: this one would put its own functions over those that know them. */
export class NewerDatabase extends Error {
  override message =
    "The database was used by a newer OpenSeat. Start that version, or go back to a copy from before it.";
}

async function refuseNewer(sql: postgres.Sql, migrationsFolder: string) {
  const [{ there } = { there: null }] = await sql`select to_regclass('drizzle.__drizzle_migrations') as there`;
  if (!there) return;
  const [newest] = await sql`select max(created_at)::float as at from drizzle.__drizzle_migrations`;
  const known = Math.max(...readMigrationFiles({ migrationsFolder }).map(({ folderMillis }) => folderMillis));
  if (newest?.at > known) throw new NewerDatabase();
}

/**
 * Brings the database to this version: tables, the kernel's functions, and the role that requests act as (none where the
 * server does not let us make one). Safe to run again and from several processes at once. Throws `NewerDatabase`, and
 * changes nothing, where a newer version did so before.
 */
export async function migrate(url: string): Promise<{ role: string | null }> {
  const migrationsFolder = folder("migrations");
  const sql = postgres(url, { max: 1, connect_timeout: 5, onnotice: () => undefined });
  const ormClient = postgres(url, { max: 1, connect_timeout: 5, onnotice: () => undefined });
  try {
    await sql`select pg_advisory_lock(hashtext('openseat migrations'))`;
    await refuseNewer(sql, migrationsFolder);
    await runMigrations(drizzle(ormClient), { migrationsFolder });
    await installKernel(sql);
    return { role: await ensureAppRole(sql) };
  } finally {
    await Promise.all([sql.end({ timeout: 5 }), ormClient.end({ timeout: 5 })]);
  }
}
