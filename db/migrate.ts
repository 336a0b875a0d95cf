import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
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

/**
 * Brings the database to this version: tables, the kernel's functions, and the role that requests act as (none where the
 * server does not let us make one). Safe to run again and from several processes at once.
 */
export async function migrate(url: string): Promise<{ role: string | null }> {
  const sql = postgres(url, { max: 1, connect_timeout: 5, onnotice: () => undefined });
  const ormClient = postgres(url, { max: 1, connect_timeout: 5, onnotice: () => undefined });
  try {
    await sql`select pg_advisory_lock(hashtext('openseat migrations'))`;
    await runMigrations(drizzle(ormClient), { migrationsFolder: folder("migrations") });
    await installKernel(sql);
    return { role: await ensureAppRole(sql) };
  } finally {
    await Promise.all([sql.end({ timeout: 5 }), ormClient.end({ timeout: 5 })]);
  }
}
