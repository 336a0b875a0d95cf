import type { z } from "zod";
import { actorJson } from "@/lib/access/actor-json";
import type { Context } from "@/lib/access/grant";
import type { Product } from "@/lib/catalog";
import { outcome } from "@/lib/kernel";
import type { ClearSeatInput } from "@/lib/seats/clear-seat";

/** `already_asked`: the question is open, or the time the agent asked for still runs. All but `asked` changed nothing. */
export type AskOutcome = {
  outcome: "asked" | "already_asked" | "already_clearing" | "already_released";
  agent: { id: string; name: string };
  product: Product;
  /** When it ended, for `already_released`. */
  releasedAt: string | null;
};

/**
 * Asks who occupies a seat whether they still need it. Refuses `agents_only` to managers (R18) and `not_found`.
 */
export async function askHolder(
  { db, actor }: Context<"manage_seats">,
  { product, occupancyId }: z.output<typeof ClearSeatInput>,
): Promise<AskOutcome> {
  return outcome(db.sql<{ outcome: AskOutcome }[]>`
    select kernel.ask_holder(${actor.accountId}, ${db.sql.json(actorJson(actor))}, ${product}, ${occupancyId}) as outcome`);
}
