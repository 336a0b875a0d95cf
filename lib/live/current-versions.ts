import type { Database } from "@/db/client";
import type { Product } from "@/lib/catalog";
import type { News } from "./news";

/** The version of each product of these accounts as it is now: for whoever may have missed what was told before. */
export async function currentVersions({ sql }: Database, accountIds: readonly string[]): Promise<News[]> {
  const rows = await sql<{ accountId: string; topic: Product; version: string }[]>`
    select account_id as "accountId", product as topic, version from account_products
     where account_id in (select id::uuid from jsonb_array_elements_text(${sql.json(accountIds)}) as id)
     order by account_id, product`;
  return rows.map(({ version, ...facts }) => ({ ...facts, version: Number(version) }));
}
