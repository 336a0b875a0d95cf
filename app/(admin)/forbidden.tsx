import { currentActor } from "@/lib/access/current-actor";
import { grant } from "@/lib/access/grant";
import { database } from "@/lib/database";
import { whoCan } from "@/lib/users/who-can";
import { NoPrivilege } from "./_components/no-privilege";

/** Stands ready behind every admin page, for managers: admins lack nothing, agents are led to My Seats. */
export default async function Forbidden() {
  const actor = await currentActor();
  if (actor?.role !== "manager") return null;
  return <NoPrivilege admins={await whoCan(grant(database, actor, "signed_in"), "manage_account")} />;
}
