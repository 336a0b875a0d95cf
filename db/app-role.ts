import { setTimeout as sleep } from "node:timers/promises";
import postgres from "postgres";

const role = "openseat_app";

/** Roles belong to the whole server: another database of ours may change this one at the same moment. */
async function retried(change: () => Promise<unknown>) {
  for (let attempt = 1; ; attempt++) {
    try {
      return await change();
    } catch (error) {
      const race = error instanceof postgres.PostgresError && ["XX000", "23505", "42710"].includes(error.code);
      if (!race || attempt === 10) throw error;
      await sleep(50 * attempt);
    }
  }
}

async function findOrMakeRole(sql: postgres.Sql) {
  const [me] = await sql<{ exists: boolean; member: boolean; may: boolean }[]>`
    select exists (select from pg_roles where rolname = ${role}) as exists,
           coalesce((select pg_has_role(current_user, oid, 'member') from pg_roles where rolname = ${role}), false) as member,
           (select rolsuper or rolcreaterole from pg_roles where rolname = current_user) as may`;
  if (me?.member) return true;
  if (!me?.may) return false;
  if (!me.exists) {
    await retried(() =>
      sql.unsafe(
        `do $$ begin if not exists (select from pg_roles where rolname = '${role}') then create role ${role} nologin; end if; end $$`,
      ),
    );
  }
  try {
    await retried(() => sql.unsafe(`grant ${role} to current_user`));
    return true;
  } catch {
    return false; // somebody else's role of the same name
  }
}

/**
 * The role that requests act as: it reads and writes every table, but can only add to the record (R16). Null where the
 * server lets us neither make nor use it.
 */
export async function ensureAppRole(sql: postgres.Sql): Promise<string | null> {
  if (!(await findOrMakeRole(sql))) return null;
  await retried(() =>
    sql.unsafe(`
      grant usage on schema public, kernel to ${role};
      grant select, insert, update, delete on all tables in schema public to ${role};
      revoke update, delete on public.events, public.event_seals from ${role};
      revoke insert, update, delete on public.kernel_installed from ${role};
      grant usage, select on all sequences in schema public to ${role};
      grant execute on all functions in schema kernel to ${role};
      grant select on all tables in schema kernel to ${role};
    `),
  );
  return role;
}
