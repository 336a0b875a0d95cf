"use client";

import { usePathname } from "next/navigation";
import { SystemPage } from "@/components/shell/system-page";
import { anyOf } from "@/components/ui/any-of";
import { LinkButton } from "@/components/ui/link-button";
import type { Privilege } from "@/lib/access/actor";
import { adminScreenOf } from "@/lib/access/admin-screens";
import { privilegeNames } from "@/lib/catalog";
import { paths } from "@/lib/paths";

const sentences: Partial<Record<Privilege, string>> = {
  add_delete_users: `Adding users needs the privilege “${privilegeNames.add_delete_users}”.`,
  manage_seats: `Shared sessions need the privilege “${privilegeNames.manage_seats}”.`,
  manage_account: "Only admins can see and change plan and settings.",
};

const sentenceOf = (path: string, needed: Privilege | undefined) =>
  path.startsWith(paths.audit) ? "Only admins can read the audit log." : needed && sentences[needed];

/** Names what a page needs and who can give it (R18). */
export function NoPrivilege({ admins }: { admins: string[] }) {
  const path = usePathname();
  return (
    <SystemPage
      title="You do not have access to this page"
      actions={<LinkButton href={paths.users}>Go to Manage Users</LinkButton>}
    >
      <p>{sentenceOf(path, adminScreenOf(path)?.needs) ?? "It needs a privilege that you do not have."}</p>
      <p>To get it, ask {anyOf(admins)}.</p>
    </SystemPage>
  );
}
