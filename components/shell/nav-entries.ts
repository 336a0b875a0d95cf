import type { Privilege } from "@/lib/access/actor";
import { adminScreens } from "@/lib/access/admin-screens";
import { paths } from "@/lib/paths";

export type NavEntry = { label: string; href: string };

/** What the left navigation offers a person: no entry without its privilege (R18); My Seats to those who have a seat. */
export function navEntries(privileges: readonly Privilege[], hasSeat: boolean): NavEntry[] {
  const open = adminScreens.filter(({ needs }) => privileges.includes(needs));
  return [
    ...open.map(({ label, path }) => ({ label, href: path })),
    ...(hasSeat ? [{ label: "My Seats", href: paths.mySeats }] : []),
  ];
}
