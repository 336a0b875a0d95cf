"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Panel } from "@/components/ui/panel";
import type { UserDetails } from "@/lib/users/get-user";
import { type AccountDeed, accountDeeds } from "../../_account/account-deeds";
import { DeedDialog } from "../../_account/deed-dialog";
import type { Viewer } from "../../_form/may-change";
import { PasswordLink } from "./password-link";

type AccountPanelProps = { user: UserDetails; viewer: Viewer; reason: string | null };

/** What acts on the whole person at once, each behind a question that says its consequences. */
export function AccountPanel({ user, viewer, reason }: AccountPanelProps) {
  const [asked, setAsked] = useState<AccountDeed | null>(null);
  return (
    <Panel title="Account">
      {reason ? (
        <p className="text-ink-2">{reason}</p>
      ) : (
        <div className="flex flex-wrap items-start gap-2">
          {viewer.role === "admin" && user.status === "active" && <PasswordLink user={user} />}
          {accountDeeds(user, viewer).map((deed) => (
            <Button key={deed.label} variant={deed.danger ? "danger" : "secondary"} onClick={() => setAsked(deed)}>
              {deed.label}…
            </Button>
          ))}
        </div>
      )}
      <DeedDialog deed={asked} name={user.name} onClose={() => setAsked(null)} />
    </Panel>
  );
}
