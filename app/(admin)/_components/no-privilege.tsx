"use client";

import { usePathname } from "next/navigation";
import { SystemPage } from "@/components/shell/system-page";
import { LinkButton } from "@/components/ui/link-button";
import { privilegeNames } from "@/lib/catalog";
import { paths } from "@/lib/paths";

/** What each admin page asks for beyond being a manager, by the beginning of its address. */
const needs = [
  [paths.addUsers, `the privilege “${privilegeNames.add_delete_users}”`],
  [paths.sharedSessions, `the privilege “${privilegeNames.manage_seats}”`],
  [paths.subscription, "to be an admin"],
] as const;

/** Names what a page needs and who can give it (R18). */
export function NoPrivilege({ admins }: { admins: string[] }) {
  const pathname = usePathname();
  const needed = needs.find(([path]) => pathname.startsWith(path))?.[1] ?? "a privilege that you do not have";
  return (
    <SystemPage
      title="You do not have access to this page"
      actions={<LinkButton href={paths.users}>Go to Manage Users</LinkButton>}
    >
      <p>It needs {needed}.</p>
      <p>Admins can give it: {admins.join(", ")}.</p>
    </SystemPage>
  );
}
