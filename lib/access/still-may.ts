import { Refusal } from "@/lib/refusal";
import { browserActor } from "@/lib/sign-in/browser-actor";
import type { Privilege } from "./actor";
import { type Context, grant } from "./grant";

/**
 * Refuses where whoever was let in with this cookie would not be let in now, or sees fewer people by now: signed out,
 * suspended, without the privilege, limited to other groups (R18, R20).
 */
export async function stillMay<P extends Privilege>(
  { db, actor }: Context<P>,
  key: string,
  needed: readonly P[],
): Promise<void> {
  const now = await browserActor(db, key, actor.requestId);
  if (now?.id !== actor.id) throw new Refusal("signed_out");
  grant(db, now, ...needed);
  const reach = now.limitedTo;
  if (reach && (actor.limitedTo?.some((group) => !reach.includes(group)) ?? true)) throw new Refusal("not_allowed");
}
