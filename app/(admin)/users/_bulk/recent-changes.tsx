"use client";

import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { ListFailed } from "@/components/live/list-failed";
import { readJson } from "@/components/live/read-json";
import { Ago } from "@/components/ui/ago";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { VisuallyHidden } from "@/components/ui/visually-hidden";
import type { RecentChange } from "@/lib/bulk/recent-changes";
import { recentWords } from "./recent-words";
import { useUndo } from "./undo";

/** "Recent changes": what was done to several people at once in the last 24 hours, to undo it later than at once. */
export function RecentChanges() {
  const [open, setOpen] = useState(false);
  const { undoChange } = useUndo();
  const changes = useQuery({
    queryKey: ["recent-changes"],
    queryFn: ({ signal }) => readJson<RecentChange[]>("/api/browser/users/changes", signal),
    enabled: open,
    staleTime: 0,
  });
  return (
    <>
      <span className="-me-3.5">
        <Button variant="quiet" onClick={() => setOpen(true)}>
          Recent changes…
        </Button>
      </span>
      <Dialog
        open={open}
        onClose={() => setOpen(false)}
        title="Recent changes of several people"
        actions={<Button onClick={() => setOpen(false)}>Close</Button>}
      >
        <p className="text-ink-2">Changes of the last 24 hours can be undone.</p>
        {changes.isPending && <p role="status">Looking…</p>}
        {changes.isError && <ListFailed retry={() => changes.refetch()} />}
        {changes.data?.length === 0 && <p>Nothing was done to several people at once.</p>}
        <ul className="flex flex-col">
          {changes.data?.map((change) => (
            <li
              key={change.changeId}
              className="flex flex-wrap items-center gap-x-4 gap-y-1 border-t border-border py-2"
            >
              <span className="min-w-0 flex-1 basis-40">
                <span className="block font-medium">{recentWords(change)}</span>
                <span className="text-label font-regular text-ink-2">
                  {change.by}, <Ago at={change.at} />
                  {change.left < change.people && `, ${change.people - change.left} changed since`}
                </span>
              </span>
              {change.left > 0 && (
                <Button
                  onClick={() => {
                    setOpen(false);
                    undoChange(change.changeId);
                  }}
                >
                  Undo<VisuallyHidden>: {recentWords(change)}</VisuallyHidden>
                </Button>
              )}
            </li>
          ))}
        </ul>
      </Dialog>
    </>
  );
}
