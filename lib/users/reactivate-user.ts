import type { Context } from "@/lib/access/grant";
import type { PersonSeen } from "./person-input";
import { savePerson } from "./save-person";

/** Lets somebody in again. Gives no seat by itself (R12). */
export const reactivateUser = (ctx: Context<"add_delete_users">, { id, version }: PersonSeen) =>
  savePerson(ctx, { id, version, status: "active" });
