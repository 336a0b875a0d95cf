"use client";

import { useState } from "react";
import { useMessages } from "@/components/shell/messages";
import { IconButton } from "@/components/ui/icon-button";
import { Menu, MenuItem, MenuLink } from "@/components/ui/menu";
import { paths } from "@/lib/paths";
import { type AccountDeed, accountDeeds } from "../_account/account-deeds";
import { copyText } from "../_account/copy-text";
import { DeedDialog } from "../_account/deed-dialog";
import type { Person } from "../_account/person";
import { UncopiedLink } from "../_account/uncopied-link";
import { useCopiedLink } from "../_account/use-copied-link";
import { useInvite } from "../_account/use-invite";
import { useReactivate } from "../_account/use-reactivate";
import type { Viewer } from "../_form/may-change";

type UserMenuProps = { person: Person; viewer: Viewer; mayManage: boolean; canMail: boolean };

/** ⋯ of a row: open, copy the address, invite again or copy a link, suspend or reactivate, as far as the viewer may (R18). */
export function UserMenu({ person, viewer, mayManage, canMail }: UserMenuProps) {
  const [asked, setAsked] = useState<AccountDeed | null>(null);
  const messages = useMessages();
  const { copy, ...made } = useCopiedLink(person, person.status === "invited" ? "invitation" : "password_reset");
  const { send } = useInvite(person);
  const { reactivate } = useReactivate(person);
  const suspend = accountDeeds(person, viewer).find(({ label }) => label === "Suspend");

  async function copyEmail() {
    if (await copyText(person.email)) messages.done(`${person.email} is copied.`);
    else messages.failed("Copying is not allowed here.");
  }

  return (
    <>
      <Menu trigger={<IconButton icon="more" label={`Actions for ${person.name}`} />}>
        <MenuLink href={paths.user(person.id)}>Open</MenuLink>
        <MenuItem onSelect={copyEmail}>Copy email</MenuItem>
        {mayManage && person.status === "invited" && (
          <>
            {canMail && <MenuItem onSelect={send}>Resend invitation</MenuItem>}
            <MenuItem onSelect={copy}>Copy sign-in link</MenuItem>
          </>
        )}
        {viewer.role === "admin" && person.status === "active" && (
          <MenuItem onSelect={copy}>Copy password link</MenuItem>
        )}
        {viewer.privileges.includes("manage_account") && (
          <MenuLink href={paths.auditOf(person.id)}>View activity</MenuLink>
        )}
        {mayManage && suspend && (
          <MenuItem tone="danger" onSelect={() => setAsked(suspend)}>
            Suspend…
          </MenuItem>
        )}
        {mayManage && person.status === "suspended" && <MenuItem onSelect={reactivate}>Reactivate</MenuItem>}
      </Menu>
      <UncopiedLink name={person.name} {...made} />
      {asked && <DeedDialog deed={asked} name={person.name} onClose={() => setAsked(null)} />}
    </>
  );
}
