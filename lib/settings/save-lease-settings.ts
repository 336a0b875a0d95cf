import { z } from "zod";
import { actorJson } from "@/lib/access/actor-json";
import type { Context } from "@/lib/access/grant";
import { products } from "@/lib/catalog";
import { outcome } from "@/lib/kernel";
import { LeaseSettings } from "./lease-settings";

/** `seen`: the settings that were changed into `settings`, whatever they are. */
export const SaveLeaseSettingsInput = z.object({
  product: z.enum(products),
  seen: z.record(z.string(), z.union([z.number(), z.boolean()])),
  settings: LeaseSettings,
});

/**
 * Saves a product's settings of leases and line (R14); what is held lives by them from its next heartbeat on. Refuses
 * `changed_meanwhile` when they are no longer those that were `seen`, with those that are.
 */
export async function saveLeaseSettings(
  { db, actor }: Context<"manage_account">,
  { product, seen, settings }: z.output<typeof SaveLeaseSettingsInput>,
): Promise<LeaseSettings> {
  const { sql } = db;
  const saved = await outcome(sql<{ outcome: { settings: LeaseSettings } }[]>`
    select kernel.save_lease_settings(
      ${actor.accountId}, ${sql.json(actorJson(actor))}, ${product}, ${sql.json(seen)}, ${sql.json(settings)}) as outcome`);
  return saved.settings;
}
