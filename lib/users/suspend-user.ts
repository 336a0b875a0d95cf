import type { Context } from "@/lib/access/grant";
import type { PersonSeen } from "./person-input";
import { savePerson } from "./save-person";

/** Suspends somebody: seats, browsers and agent apps end at once, connected sessions play out (R12, R20). */
export const suspendUser = (ctx: Context<"add_delete_users">, { id, version }: PersonSeen) =>
  savePerson(ctx, { id, version, status: "suspended" });
