import type { Database } from "@/db/client";
import type { AgentActor } from "@/lib/access/actor";
import type { Product } from "@/lib/catalog";
import { inBatch, type Lane } from "./batch";

/** What an agent app does to the seats of a product; the id makes it safe to send twice (R15). */
type SeatCommand =
  | { verb: "take"; id: string; mode: "attended" | "unattended" | null }
  | { verb: "connect" | "end"; id: string };

/** Runs a command in the kernel, together with others for the same product: `await outcome(command<Taken>(ctx, product, …))`. */
export function command<T>(
  { db, actor }: { db: Database; actor: AgentActor },
  product: Product,
  asked: SeatCommand,
): Promise<{ outcome: T }[]> {
  return inBatch(db, laneOf(actor.accountId, product), { ...asked, user: actor.id, token: actor.tokenId });
}

const laneOf = (accountId: string, product: Product): Lane => ({
  name: `${accountId} ${product}`,
  send: ({ sql }, calls) => sql`
    select outcome from kernel.run_commands(${accountId}, ${product}, ${sql.json(calls)}) as outcome`,
});
