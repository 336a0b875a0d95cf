import { actorJson } from "@/lib/access/actor-json";
import type { Context } from "@/lib/access/grant";
import { outcome } from "@/lib/kernel";
import { Refusal } from "@/lib/refusal";
import { hashPassword } from "./password";

/**
 * The operator gives somebody a password; they have to sign in again everywhere (R20). Whoever was invited is active then,
 * who is suspended stays so. Refuses `not_found`, and `not_allowed` to everybody else, admins too.
 */
export async function setPassword(
  { db, actor }: Context<"manage_account">,
  { email, password }: { email: string; password: string },
): Promise<{ id: string; email: string }> {
  const passwordHash = await hashPassword(password);
  const answer = outcome<{ id: string; email: string }>(db.sql`
    select kernel.set_password(
      ${actor.accountId}, ${db.sql.json(actorJson(actor))}, ${email}, ${passwordHash}
    ) as outcome`);
  return answer.catch((error: unknown) => {
    const nobody = error instanceof Refusal && error.code === "not_found";
    throw nobody ? new Refusal("not_found", { message: `Nobody in this account has the address ${email}.` }) : error;
  });
}
