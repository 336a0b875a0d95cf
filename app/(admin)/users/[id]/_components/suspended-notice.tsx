"use client";

import { Button } from "@/components/ui/button";
import { Moment } from "@/components/ui/moment";
import { Notice } from "@/components/ui/notice";
import type { UserDetails } from "@/lib/users/get-user";
import { useReactivate } from "../../_account/use-reactivate";

/** Says that somebody is suspended and since when; Reactivate gives no seat by itself (R12). */
export function SuspendedNotice({ user, reason }: { user: UserDetails; reason: string | null }) {
  const { pending, reactivate } = useReactivate(user);
  return (
    <Notice tone="warn" title="Suspended">
      <p>
        {user.suspendedAt && (
          <>
            Since <Moment at={user.suspendedAt} date />.{" "}
          </>
        )}
        {user.name} cannot sign in and has no seat. {reason}
      </p>
      {!reason && (
        <div>
          <Button pending={pending} pendingLabel="Reactivating…" onClick={reactivate}>
            Reactivate
          </Button>
        </div>
      )}
    </Notice>
  );
}
