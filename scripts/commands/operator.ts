import { randomUUID } from "node:crypto";
import type { Database } from "@/db/client";
import { operatorOf } from "@/lib/access/operator";
import { Refusal } from "@/lib/refusal";

/** The context of the operator in one account. Refuses `not_found` where there is none of this id. */
export async function operatorIn(db: Database, id: string) {
  const [account] = await db.sql<{ id: string; name: string }[]>`select id, name from accounts where id = ${id}`;
  if (!account) throw new Refusal("not_found", { message: "There is no account with this id. See: account list" });
  return operatorOf(db, account, randomUUID());
}
