import { z } from "zod";
import { products } from "@/lib/catalog";

/** Where the processes tell each other what changed. */
export const channel = "openseat_live";

/**
 * What of an account can have changed: the seats of a product, its people (who they are, what they may, where they are signed
 * in), or what agents are asked.
 */
const topics = [...products, "people", "asks"] as const;
export type Topic = (typeof topics)[number];

/** Something of an account changed; `version` is the newest known of a product, 0 for what has none. */
export type News = { accountId: string; topic: Topic; version: number };

const Told = z.array(z.tuple([z.string(), z.string(), z.number()]));

/** What a notification says. Topics that a newer version of the app tells are left out. */
export function newsIn(payload: string): News[] {
  return Told.parse(JSON.parse(payload)).flatMap(([accountId, name, version]) => {
    const topic = topics.find((known) => known === name);
    return topic ? [{ accountId, topic, version }] : [];
  });
}
