import { paths } from "@/lib/paths";
import type { Privilege } from "./actor";

type AdminScreen = { path: string; label: string; needs: Privilege };

/** The screens of managers and admins, in the order of the navigation, each with the privilege that opens it (R18). */
export const adminScreens: readonly AdminScreen[] = [
  { path: paths.home, label: "Overview", needs: "read_users" },
  { path: paths.addUsers, label: "Add Users", needs: "add_delete_users" },
  { path: paths.users, label: "Manage Users", needs: "read_users" },
  { path: paths.sharedSessions, label: "Manage Shared Sessions", needs: "manage_seats" },
  { path: paths.audit, label: "Audit log", needs: "manage_account" },
  { path: paths.subscription, label: "Subscription", needs: "manage_account" },
  { path: paths.settings, label: "Settings", needs: "manage_account" },
];

/** The screen that an address belongs to: the start page is no other's beginning. */
export const adminScreenOf = (address: string) =>
  adminScreens.find(({ path }) => (path === paths.home ? address === path : address.startsWith(path)));
