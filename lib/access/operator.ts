import type { Database } from "@/db/client";
import { privilegesOf } from "./actor";
import { grant } from "./grant";

/** The operator at the command line: may do in `account` what its admins may, and is nobody of it. */
export function operatorOf(db: Database, account: { id: string; name: string }, requestId: string) {
  const actor = {
    id: "00000000-0000-0000-0000-000000000000",
    accountId: account.id,
    accountName: account.name,
    name: "Command line",
    email: "",
    role: "admin",
    privileges: privilegesOf("admin", []),
    limitedTo: null,
    source: "command_line",
    requestId,
  } as const;
  return grant(db, actor, "signed_in", "read_users", "add_delete_users", "manage_seats", "manage_account");
}
