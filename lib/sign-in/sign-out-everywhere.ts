import { z } from "zod";
import { actorJson } from "@/lib/access/actor-json";
import type { Context } from "@/lib/access/grant";
import { outcome } from "@/lib/kernel";

export const SignOutEverywhereInput = z.object({ userId: z.uuid() });

export type SignedOut = { browsers: number; agentApps: number };

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

function signOut({ db, actor }: Pick<Context<never>, "db" | "actor">, userId: string) {
  return outcome<SignedOut>(db.sql`
    select kernel.sign_out_everywhere(${actor.accountId}, ${db.sql.json(actorJson(actor))}, ${userId}) as outcome`);
}
