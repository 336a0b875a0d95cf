import { z } from "zod";
import type { Database } from "@/db/client";
import { outcome } from "@/lib/kernel";
import { Refusal } from "@/lib/refusal";
import type { SignedInUser } from "./check-password";
import { hashPassword, NewPassword } from "./password";
import { tokenDigest } from "./token";

export const ChoosePasswordInput = z.object({ token: z.string().min(1).max(200), password: NewPassword });

/**
 * Uses a link up: sets the password, makes an invited person active and ends every session and app token they had (R20).
 * Refuses `link_expired` for a link that is too old, replaced or used already.
 */
export async function choosePassword(
  { sql }: Database,
  { token, password, requestId }: z.output<typeof ChoosePasswordInput> & { requestId: string },
): Promise<SignedInUser> {
  const link = tokenDigest(token);
  const [known] = await sql`select from one_time_links where token_hash = ${link} and expires_at > now()`;
  if (!known) throw new Refusal("link_expired"); // before the dear hash: guesses cost nothing
  const passwordHash = await hashPassword(password);
  const { user } = await outcome<{ user: Omit<SignedInUser, "passwordHash"> }>(sql`
    select kernel.choose_password(${link}, ${passwordHash}, ${requestId}) as outcome`);
  return { ...user, passwordHash };
}
