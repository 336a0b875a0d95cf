import type { Database } from "@/db/client";
import type { AgentActor } from "@/lib/access/actor";
import { outcome } from "@/lib/seats/kernel";
import { newToken, tokenDigest } from "@/lib/sign-in/token";

const days = 90;

/**
 * Signs a user's agent app in on a device: a token for 90 days, of which the database keeps the digest. It replaces the
 * device's earlier one; whoever else was signed in there is signed out, their connected sessions play out. Refuses
 * `invalid_credentials` when the user was suspended meanwhile.
 */
export async function signInDevice(
  db: Database,
  user: { id: string; accountId: string },
  { id, name, platform }: AgentActor["device"],
): Promise<{ token: string; expiresAt: string }> {
  const token = newToken();
  const { expiresAt } = await outcome(db.sql<{ outcome: { expiresAt: string } }[]>`
    select kernel.sign_in_device(
      ${user.accountId}, ${user.id}, ${tokenDigest(token)}, ${id}, ${name}, ${platform}, ${days}) as outcome`);
  return { token, expiresAt };
}
