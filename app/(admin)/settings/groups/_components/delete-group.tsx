"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { attempt, reasonOf } from "@/components/live/attempt";
import { useMessages } from "@/components/shell/messages";
import { AlertDialog } from "@/components/ui/alert-dialog";
import type { GroupInUse } from "@/lib/groups/list-groups-in-use";
import { remove } from "../actions";
import { consequences } from "./group-words";

/** Asks before a group is deleted: who is in it, and who will see whom no more. */
export function DeleteGroup({ group, onClose }: { group: GroupInUse; onClose: () => void }) {
  const [pending, setPending] = useState(false);
  const messages = useMessages();
  const router = useRouter();

  async function confirm() {
    setPending(true);
    const answer = await attempt(remove({ id: group.id }));
    onClose();
    router.refresh();
    if (answer.status === "done") messages.done(`The group ${answer.value.name} was deleted.`);
    else messages.failed(`The group ${group.name} was not deleted. ${reasonOf(answer)}`);
  }

  return (
    <AlertDialog
      open
      title={`Delete group: ${group.name}`}
      confirmLabel="Delete group"
      pendingLabel="Deleting…"
      pending={pending}
      tone="danger"
      onCancel={onClose}
      onConfirm={confirm}
    >
      {consequences(group).map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </AlertDialog>
  );
}
