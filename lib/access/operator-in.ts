import type { Database } from "@/db/client";
import { Refusal } from "@/lib/refusal";
import { operatorOf } from "./operator";

/** The operator in the account of this id. Refuses `not_found` where there is none. */
export async function operatorIn(db: Database, accountId: string, requestId: string) {
  const [account] = await db.sql<{ id: string; name: string }[]>`select id, name from accounts where id = ${accountId}`;
  if (!account) throw new Refusal("not_found", { message: "There is no account with this id." });
  return operatorOf(db, account, requestId);
}
