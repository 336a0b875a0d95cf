import type { Database } from "@/db/client";
import type { AgentActor } from "@/lib/access/actor";
import { outcome } from "@/lib/kernel";
import { newToken, tokenDigest } from "@/lib/sign-in/token";

const days = 90;

/**
 * Signs a user's agent app in on a device: a token for 90 days, of which the database keeps the digest. It replaces the
 * device's earlier one; whoever else was signed in there is signed out, their connected sessions play out. Refuses
 * `invalid_credentials` when the user was suspended meanwhile, or has another password than the one that was proved.
 */
export async function signInDevice(
  db: Database,
  user: { id: string; accountId: string; passwordHash?: string },
  { id, name, platform }: AgentActor["device"],
  requestId: string,
): Promise<{ token: string; expiresAt: string }> {
  const token = newToken();
  const { expiresAt } = await outcome(db.sql<{ outcome: { expiresAt: string } }[]>`
    select kernel.sign_in_device(
      ${user.accountId}, ${user.id}, ${user.passwordHash ?? null}, ${tokenDigest(token)}, ${id}, ${name}, ${platform},
      ${days}, ${requestId}) as outcome`);
  return { token, expiresAt };
}
