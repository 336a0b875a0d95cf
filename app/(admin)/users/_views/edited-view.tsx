"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { attempt, reasonOf } from "@/components/live/attempt";
import { useMessages } from "@/components/shell/messages";
import { Button } from "@/components/ui/button";
import { LinkButton } from "@/components/ui/link-button";
import type { SavedView } from "@/lib/views/saved-view";
import { changeView } from "../actions";
import { SaveView } from "./save-view";
import { viewHref } from "./view-href";

/** What can be done with a view whose filter was changed here: save it, save another one, go back to what it was. */
export function EditedView({ view, query }: { view: SavedView; query: string }) {
  const [pending, setPending] = useState(false);
  const messages = useMessages();
  const router = useRouter();
  const name = `The view “${view.name}”`;

  async function put(filter: string) {
    setPending(true);
    const answer = await attempt(changeView({ id: view.id, query: filter }));
    setPending(false);
    if (answer.status !== "done") messages.failed(`${name} was not saved. ${reasonOf(answer)}`);
    else if (filter === view.query) messages.done(`${name} is as it was.`);
    else messages.done(`${name} was saved.`, { action: { label: "Undo", onPress: () => put(view.query) } });
    router.refresh();
  }

  return (
    <div className="flex flex-wrap items-center gap-x-1">
      <span className="me-2 text-ink-2">View edited</span>
      {view.mayChange && (
        <Button variant="quiet" pending={pending} pendingLabel="Saving…" onClick={() => put(query)}>
          Save
        </Button>
      )}
      <SaveView query={query} label="Save as…" />
      <LinkButton variant="quiet" href={viewHref(view)} scroll={false}>
        Reset
      </LinkButton>
    </div>
  );
}
