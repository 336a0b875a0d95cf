import { z } from "zod";
import { actorJson } from "@/lib/access/actor-json";
import type { Context } from "@/lib/access/grant";
import { Refusal, type RefusalCode } from "@/lib/refusal";

export const SignOutEverywhereInput = z.object({ userId: z.uuid() });

export type SignedOut = { browsers: number; agentApps: number };
type Outcome = SignedOut | { refused: RefusalCode };

/** An admin signs a person out of every browser and agent app: a device was stolen (R20). Says how many there were. */
export function signOutEverywhere(
  context: Context<"manage_account">,
  { userId }: z.output<typeof SignOutEverywhereInput>,
): Promise<SignedOut> {
  return signOut(context, userId);
}

/** Signs oneself out of every browser, this one too, and of every agent app (R20). */
export function signOutOwnDevices(context: Context<"signed_in">): Promise<SignedOut> {
  return signOut(context, context.actor.id);
}

async function signOut({ db, actor }: Pick<Context<never>, "db" | "actor">, userId: string) {
  const [row] = await db.sql<{ outcome: Outcome }[]>`
    select kernel.sign_out_everywhere(${actor.accountId}, ${db.sql.json(actorJson(actor))}, ${userId}) as outcome`;
  const outcome: Outcome = row?.outcome ?? { refused: "not_found" };
  if ("refused" in outcome) throw new Refusal(outcome.refused);
  return outcome;
}
