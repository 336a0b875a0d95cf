import type { Privilege } from "@/lib/access/actor";
import { paths } from "@/lib/paths";

export type NavEntry = { label: string; href: string };

/** What the left navigation offers a person: no entry without its privilege (R18); My Seats to those who have a seat. */
export function navEntries(privileges: readonly Privilege[], hasSeat: boolean): NavEntry[] {
  const may = (privilege: Privilege) => privileges.includes(privilege);
  return [
    ...(may("add_delete_users") ? [{ label: "Add Users", href: paths.addUsers }] : []),
    ...(may("read_users") ? [{ label: "Manage Users", href: paths.users }] : []),
    ...(may("manage_seats") ? [{ label: "Manage Shared Sessions", href: paths.sharedSessions }] : []),
    ...(may("manage_account") ? [{ label: "Subscription", href: paths.subscription }] : []),
    ...(hasSeat ? [{ label: "My Seats", href: paths.mySeats }] : []),
  ];
}
