import { z } from "zod";
import { actorJson } from "@/lib/access/actor-json";
import type { Context } from "@/lib/access/grant";
import { outcome } from "@/lib/kernel";
import { Refusal } from "@/lib/refusal";
import { checkPassword } from "./check-password";
import { hashPassword, NewPassword } from "./password";

export const ChangePasswordInput = z.object({
  current: z.string().min(1, "Enter your current password.").max(128),
  password: NewPassword,
});

/**
 * A new password for oneself. Refuses `invalid_credentials` when the current one is wrong, counted like a sign-in. Every
 * browser, this one too, and every agent app has to sign in again (R20).
 */
export async function changePassword(
  { db, actor }: Context<"signed_in">,
  { current, password, address }: z.output<typeof ChangePasswordInput> & { address: string },
): Promise<void> {
  const { passwordHash } = await checkPassword(db, { email: actor.email, password: current, address }).catch(
    inOwnWords,
  );
  await outcome<object>(db.sql`
    select kernel.change_password(${actor.accountId}, ${db.sql.json(actorJson(actor))}, ${passwordHash},
      ${await hashPassword(password)}) as outcome`);
}

function inOwnWords(error: unknown): never {
  const wrong = error instanceof Refusal && error.code === "invalid_credentials";
  throw wrong ? new Refusal("invalid_credentials", { message: "Your current password is incorrect." }) : error;
}
