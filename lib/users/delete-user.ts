import type { Context } from "@/lib/access/grant";
import type { PersonSeen } from "./person-input";
import { savePerson } from "./save-person";

/** Deletes somebody: seats and access end, the address is free again, the record keeps the name (R19). */
export const deleteUser = (ctx: Context<"add_delete_users">, { id, version }: PersonSeen) =>
  savePerson(ctx, { id, version, delete: true });
