import type { Database } from "@/db/client";

/** Every account of the installation by name, 500 at a time: for the operator only. */
export async function* everyAccount({ sql }: Database) {
  const accounts = sql<{ id: string; name: string; users: number }[]>`
    select a.id, a.name, (select count(*)::int from users u where u.account_id = a.id and u.deleted_at is null) as users
    from accounts a
    order by a.name, a.id`;
  yield* accounts.cursor(500);
}
