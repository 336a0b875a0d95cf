"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { attempt, reasonOf } from "@/components/live/attempt";
import { useMessages } from "@/components/shell/messages";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/text-field";
import { add } from "../actions";

/** Makes a group of the typed name; where that cannot be, it says why beside the field. */
export function AddGroup() {
  const [name, setName] = useState("");
  const [error, setError] = useState<string>();
  const [pending, setPending] = useState(false);
  const messages = useMessages();
  const router = useRouter();

  async function submit() {
    if (pending) return;
    setPending(true);
    const answer = await attempt(add({ name }));
    setPending(false);
    if (answer.status !== "done") {
      setError(reasonOf(answer));
      document.getElementById("new-group")?.focus();
      return;
    }
    setName("");
    setError(undefined);
    messages.done(`The group ${answer.value.name} was added. Put people into it on their pages.`);
    router.refresh();
  }

  return (
    <form
      noValidate
      aria-label="Add a group"
      className="flex flex-wrap items-start gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <div className="w-full max-w-80">
        <TextField
          id="new-group"
          label="New group"
          maxLength={100}
          value={name}
          error={error}
          onChange={(event) => {
            setName(event.target.value);
            setError(undefined);
          }}
        />
      </div>
      <div className="sm:mt-5.5">
        <Button type="submit" variant="primary" pending={pending} pendingLabel="Adding…">
          Add group
        </Button>
      </div>
    </form>
  );
}
