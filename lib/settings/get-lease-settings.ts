import type { Context } from "@/lib/access/grant";
import type { Product } from "@/lib/catalog";
import type { LeaseSettings } from "./lease-settings";

/** The settings of each product's leases and line. */
export async function getLeaseSettings({
  db,
  actor,
}: Context<"manage_account">): Promise<Record<Product, LeaseSettings>> {
  const [row] = await db.sql<{ settings: Record<Product, LeaseSettings> }[]>`
    select jsonb_object_agg(p.product, kernel.lease_settings(p)) as settings
      from account_products p
     where p.account_id = ${actor.accountId}`;
  if (!row) throw new Error("The settings were not read.");
  return row.settings;
}
