import { actorJson } from "@/lib/access/actor-json";
import type { Context } from "@/lib/access/grant";
import type { Product } from "@/lib/catalog";
import { outcome } from "@/lib/kernel";

type Decision = { id: string; state: "approved" | "declined" | "withdrawn"; reason?: string };
type Decided = { id: string; product: Product; state: Decision["state"]; capacity: number };

/**
 * Ends an open request. Approved (by the operator), its seats are there at once; `capacity` is what the pool has then.
 * Refuses `request_decided`, and `not_found` for another account's.
 */
export const decideRequest = ({ db, actor }: Context<"manage_account">, { id, state, reason }: Decision) =>
  outcome<Decided>(db.sql`
    select kernel.decide_request(
      ${actor.accountId}, ${db.sql.json(actorJson(actor))}, ${id}, ${state}, ${reason ?? null}
    ) as outcome`);
