import { redirect } from "next/navigation";
import { pageContext } from "@/lib/http/page-context";
import { paths } from "@/lib/paths";

/** Admins and managers begin at Manage Users, agents at My Seats. */
export default async function StartPage() {
  const { actor } = await pageContext("signed_in");
  if (actor.privileges.includes("read_users")) redirect(paths.users);
  redirect(paths.mySeats);
}
