"use client";

import { Ago } from "@/components/ui/ago";
import { Button } from "@/components/ui/button";
import { Moment } from "@/components/ui/moment";
import { Panel } from "@/components/ui/panel";
import type { UserDetails } from "@/lib/users/get-user";
import { InviteButton } from "../../_account/invite-button";
import { LinkField } from "../../_account/link-field";
import { useCopiedLink } from "../../_account/use-copied-link";

type InvitationPanelProps = { user: UserDetails; reason: string | null; canMail: boolean };

/** The first invitation of somebody who never signed in: mail it again, or copy a fresh link (R18). */
export function InvitationPanel({ user, reason, canMail }: InvitationPanelProps) {
  const { pending, label, link, copy } = useCopiedLink(user, "invitation");
  const { name, invitedAt, invitationExpiresAt } = user;
  return (
    <Panel title="Invitation">
      <div className="flex flex-col gap-3">
        <p className="text-ink-2">
          {invitedAt && invitationExpiresAt ? (
            <>
              Last link made <Ago at={invitedAt} />, not used yet. It works until <Moment at={invitationExpiresAt} />.
            </>
          ) : (
            `${name} has no invitation link that works.`
          )}
        </p>
        {user.invitationMail && (
          <p className="text-ink-2">
            <MailState mail={user.invitationMail} />
          </p>
        )}
        {reason ? (
          <p className="text-label font-regular text-ink-2">{reason}</p>
        ) : (
          <div className="flex flex-wrap gap-2">
            {canMail && <InviteButton person={user} label={invitedAt ? "Resend invitation" : "Send invitation"} />}
            <Button pending={pending} onClick={copy}>
              Copy link
            </Button>
          </div>
        )}
        {link && <LinkField label={label} link={link} />}
      </div>
    </Panel>
  );
}

/** Whether the mail with the invitation left. */
function MailState({
  mail: { sentAt, gaveUpAt, nextTryAt, tries },
}: {
  mail: NonNullable<UserDetails["invitationMail"]>;
}) {
  if (sentAt) {
    return (
      <>
        Mailed <Ago at={sentAt} />.
      </>
    );
  }
  if (gaveUpAt) return "The mail did not leave: the mail server refused it. Send it again, or copy a link.";
  if (tries === 0) return "The mail is about to leave.";
  return (
    <>
      The mail did not leave yet. It is tried again <Moment at={nextTryAt} />.
    </>
  );
}
