"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { attempt, reasonOf } from "@/components/live/attempt";
import { useMessages } from "@/components/shell/messages";
import { Button } from "@/components/ui/button";
import type { SavedView } from "@/lib/views/saved-view";
import { deleteView, saveView } from "../actions";

/** Deletes the view that is shown; the list stays as it is. One's own can be had back from the message. */
export function DeleteView({ view }: { view: SavedView }) {
  const [pending, setPending] = useState(false);
  const messages = useMessages();
  const router = useRouter();

  async function restore() {
    messages.pending("Saving…");
    const answer = await attempt(saveView(view));
    if (answer.status === "done") messages.done(`The view “${view.name}” is back.`);
    else messages.failed(`The view was not saved. ${reasonOf(answer)}`, { retry: restore });
    router.refresh();
  }

  async function remove() {
    setPending(true);
    const answer = await attempt(deleteView({ id: view.id }));
    setPending(false);
    if (answer.status === "done") {
      const undo = view.own ? { action: { label: "Undo", onPress: restore } } : {};
      messages.done(`The view “${view.name}” was deleted.`, undo);
    } else messages.failed(`The view was not deleted. ${reasonOf(answer)}`);
    router.refresh();
  }

  return (
    <Button variant="quiet" pending={pending} pendingLabel="Deleting…" onClick={remove}>
      Delete view
    </Button>
  );
}
