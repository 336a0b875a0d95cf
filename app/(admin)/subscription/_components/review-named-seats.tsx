"use client";

import { useRouter } from "next/navigation";
import { useEffect, useRef, useState } from "react";
import { useMessages } from "@/components/shell/messages";
import { useRefreshSeatCounts } from "@/components/shell/use-seat-counts";
import { Button } from "@/components/ui/button";
import type { ReviewedChange } from "@/lib/subscription/review-named-seats";
import { changeNamedSeats } from "../actions";
import { changedWords, changeSentence, deed } from "./change-words";

type ReviewNamedSeatsProps = {
  changes: ReviewedChange[];
  back: string | undefined;
  onBack: () => void;
  onChanged: () => void;
};

/** Says what will change and does it. The server checks again: somebody may have been faster. */
export function ReviewNamedSeats({ changes, back, onBack, onChanged }: ReviewNamedSeatsProps) {
  const [pending, setPending] = useState(false);
  const title = useRef<HTMLHeadingElement>(null);
  const messages = useMessages();
  const refreshCounts = useRefreshSeatCounts();
  const router = useRouter();
  useEffect(() => title.current?.focus(), []);

  async function change() {
    setPending(true);
    messages.pending("Changing the plan…");
    const asked = changes.map(({ product, from, to }) => ({ product, from, to }));
    const answer = await changeNamedSeats({ changes: asked }).catch(() => null);
    setPending(false);
    router.refresh();
    await refreshCounts();
    if (answer?.status === "done") {
      onChanged();
      return messages.done(changedWords(changes), back ? { action: { label: "Back to the form", href: back } } : {});
    }
    if (answer?.status === "refused") {
      onBack();
      return messages.failed(`The plan was not changed. ${answer.message} Review the change again.`);
    }
    messages.failed("The plan may not have changed: the server did not answer.", { retry: change });
  }

  return (
    <div className="flex flex-col gap-4">
      <h3 ref={title} tabIndex={-1} className="font-medium">
        Review change
      </h3>
      <ul className="flex flex-col gap-2">
        {changes.map((it) => (
          <li key={it.product} className="tabular-nums">
            {changeSentence(it)}{" "}
            <span className="text-ink-2">
              {it.assigned} assigned, {Math.max(0, it.to - it.assigned)} free afterwards.
            </span>
          </li>
        ))}
      </ul>
      <div className="flex flex-wrap gap-2">
        <Button variant="primary" pending={pending} pendingLabel="Changing…" onClick={change}>
          {deed(changes)}
        </Button>
        <Button onClick={onBack}>Back</Button>
      </div>
    </div>
  );
}
