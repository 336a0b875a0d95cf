"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { attempt, reasonOf } from "@/components/live/attempt";
import { useMessages } from "@/components/shell/messages";
import { Button } from "@/components/ui/button";
import { changeSetup } from "../actions";

/** Hides the list of what to set up, for all admins of the company; the message brings it back. */
export function HideSetUp() {
  const [pending, setPending] = useState(false);
  const messages = useMessages();
  const router = useRouter();

  async function show(shown: boolean) {
    setPending(true);
    const answer = await attempt(changeSetup({ shown }));
    setPending(false);
    if (answer.status !== "done") messages.failed(`The list was not changed. ${reasonOf(answer)}`);
    else if (shown) messages.done("The list of what to set up is back.");
    else
      messages.done("The list of what to set up is hidden, for all admins.", {
        action: { label: "Undo", onPress: () => show(true) },
      });
    router.refresh();
  }

  return (
    <span className="-me-3.5 -my-2">
      <Button variant="quiet" pending={pending} pendingLabel="Hiding…" onClick={() => show(false)}>
        Hide<span className="sr-only"> the list of what to set up</span>
      </Button>
    </span>
  );
}
