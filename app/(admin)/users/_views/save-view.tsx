"use client";

import { useRouter } from "next/navigation";
import { useId, useState } from "react";
import { attempt, reasonOf } from "@/components/live/attempt";
import { useMessages } from "@/components/shell/messages";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { Dialog } from "@/components/ui/dialog";
import { TextField } from "@/components/ui/text-field";
import { saveView } from "../actions";
import { viewHref } from "./view-href";

type SaveViewProps = {
  /** The filter, as the query of its address. */
  query: string;
  label: "Save view…" | "Save as…";
};

/** Gives the filter of this address a name, for oneself or for all admins and managers, and opens the view. */
export function SaveView({ query, label }: SaveViewProps) {
  const [open, setOpen] = useState(false);
  const [name, setName] = useState("");
  const [shared, setShared] = useState(false);
  const [error, setError] = useState<string>();
  const [pending, setPending] = useState(false);
  const messages = useMessages();
  const router = useRouter();
  const form = useId();

  async function save() {
    setPending(true);
    const answer = await attempt(saveView({ name, query, shared }));
    setPending(false);
    if (answer.status !== "done") return setError(reasonOf(answer));
    setOpen(false);
    setName("");
    setError(undefined);
    messages.done(`The view “${answer.value.name}” was saved.`);
    router.replace(viewHref(answer.value), { scroll: false });
  }

  return (
    <>
      <Button variant="quiet" onClick={() => setOpen(true)}>
        {label}
      </Button>
      <Dialog
        open={open}
        onClose={() => setOpen(false)}
        title="Save view"
        actions={
          <>
            <Button onClick={() => setOpen(false)}>Cancel</Button>
            <Button type="submit" form={form} variant="primary" pending={pending} pendingLabel="Saving…">
              Save view
            </Button>
          </>
        }
      >
        <form
          id={form}
          noValidate
          className="flex flex-col gap-4"
          onSubmit={(event) => {
            event.preventDefault();
            save();
          }}
        >
          <TextField
            label="Name"
            hint="A view of yours with the same name is replaced."
            data-initial-focus
            maxLength={40}
            value={name}
            error={error}
            onChange={(event) => setName(event.target.value)}
          />
          <Checkbox
            label="Share it"
            hint="All admins and managers of your company see it; each sees the people they may see."
            checked={shared}
            onChange={(event) => setShared(event.target.checked)}
          />
        </form>
      </Dialog>
    </>
  );
}
