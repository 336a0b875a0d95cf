"use client";

import { usePathname } from "next/navigation";
import { SystemPage } from "@/components/shell/system-page";
import { anyOf } from "@/components/ui/any-of";
import { LinkButton } from "@/components/ui/link-button";
import { privilegeNames } from "@/lib/catalog";
import { paths } from "@/lib/paths";

/** What each admin page asks for beyond being a manager, by the beginning of its address. */
const needs = [
  [paths.addUsers, `Adding users needs the privilege “${privilegeNames.add_delete_users}”.`],
  [paths.sharedSessions, `Shared sessions need the privilege “${privilegeNames.manage_seats}”.`],
  [paths.subscription, "Only admins can see and change the plan."],
] as const;

/** Names what a page needs and who can give it (R18). */
export function NoPrivilege({ admins }: { admins: string[] }) {
  const pathname = usePathname();
  const needed = needs.find(([path]) => pathname.startsWith(path))?.[1] ?? "It needs a privilege that you do not have.";
  return (
    <SystemPage
      title="You do not have access to this page"
      actions={<LinkButton href={paths.users}>Go to Manage Users</LinkButton>}
    >
      <p>{needed}</p>
      <p>To get it, ask {anyOf(admins)}.</p>
    </SystemPage>
  );
}
