import type { Database } from "@/db/client";
import { actorJson } from "@/lib/access/actor-json";
import { operatorOf } from "@/lib/access/operator";
import type { Product, SeatType } from "@/lib/catalog";
import { outcome } from "@/lib/kernel";
import type { SavedPerson } from "@/lib/users/save-people";

export type NewAccount = {
  name: string;
  admin: { email: string; firstName: string; lastName: string; passwordHash: string };
  plan: Record<Product, Record<SeatType, number>>;
};
type Created = { account: { id: string; name: string }; admin: SavedPerson };

/** Makes a company with its pools and its first admin, all or nothing. Refuses `email_unavailable` (R19). */
export function createAccount(db: Database, { name, admin, plan }: NewAccount, requestId: string): Promise<Created> {
  const { actor } = operatorOf(db, { id: "", name }, requestId);
  const first = { ...admin, role: "admin", privileges: [], seats: { remote_support: "none", service_desk: "none" } };
  return outcome<Created>(db.sql`
    select kernel.create_account(
      ${db.sql.json(actorJson(actor))}, ${name}, ${db.sql.json(plan)}, ${db.sql.json(first)}
    ) as outcome`);
}
