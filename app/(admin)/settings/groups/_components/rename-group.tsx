"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { attempt, reasonOf } from "@/components/live/attempt";
import { useMessages } from "@/components/shell/messages";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { TextField } from "@/components/ui/text-field";
import type { Group } from "@/lib/groups/list-groups";
import { rename } from "../actions";

/** Asks for a group's new name. Where somebody renamed it meanwhile it says how, and what is typed can be saved over that. */
export function RenameGroup({ group, onClose }: { group: Group; onClose: () => void }) {
  const [name, setName] = useState(group.name);
  const [seen, setSeen] = useState(group.name);
  const [error, setError] = useState<string>();
  const [pending, setPending] = useState(false);
  const messages = useMessages();
  const router = useRouter();

  async function submit() {
    if (pending) return;
    setPending(true);
    const answer = await attempt(rename({ id: group.id, seen, name }));
    setPending(false);
    if (answer.status === "refused" && isDetails(answer.details)) {
      setSeen(answer.details.name);
      return setError(`Somebody renamed it to “${answer.details.name}” meanwhile. Save again to replace that name`);
    }
    if (answer.status !== "done") return setError(reasonOf(answer));
    onClose();
    router.refresh();
    messages.done(`${seen} is called ${answer.value.name} now.`);
  }

  return (
    <Dialog
      open
      onClose={onClose}
      title={`Rename group: ${group.name}`}
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button variant="primary" pending={pending} pendingLabel="Saving…" onClick={submit}>
            Save
          </Button>
        </>
      }
    >
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <TextField
          label="Name"
          data-initial-focus
          maxLength={100}
          value={name}
          error={error}
          onChange={(event) => setName(event.target.value)}
        />
      </form>
    </Dialog>
  );
}

/** What it is called now, in the details of a refusal. */
const isDetails = (details: unknown): details is { name: string } =>
  typeof details === "object" && details !== null && "name" in details;
