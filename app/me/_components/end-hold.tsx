"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { attempt, reasonOf } from "@/components/live/attempt";
import { useOnline } from "@/components/live/use-online";
import { useMessages } from "@/components/shell/messages";
import { AlertDialog } from "@/components/ui/alert-dialog";
import { Button } from "@/components/ui/button";
import type { MySeat } from "@/lib/seats/get-my-seats";
import { endMyHold } from "../actions";

const nouns = { waiting: "support key", connected: "session", signed_in: "sign-in" } as const;

/** Ends one of my sessions or sign-ins; asks first where a customer is connected. */
export function EndHold({ product, hold }: Pick<MySeat, "product"> & { hold: MySeat["holds"][number] }) {
  const [open, setOpen] = useState(false);
  const [pending, setPending] = useState(false);
  const online = useOnline();
  const messages = useMessages();
  const queries = useQueryClient();
  const what = `the ${nouns[hold.state]} on ${hold.device}`;

  async function end() {
    setPending(true);
    messages.pending(`Ending ${what}…`);
    const answer = await attempt(endMyHold({ product, id: hold.id }));
    await queries.invalidateQueries({ queryKey: ["my-seats"] });
    setPending(false);
    setOpen(false);
    if (answer.status === "done") return messages.done(`You ended ${what}.`);
    messages.failed(`You did not end ${what}. ${reasonOf(answer)}`, { retry: end });
  }

  return (
    <>
      <Button
        variant="quiet"
        pending={pending}
        disabledReason={online ? undefined : "You are offline"}
        aria-label={`End ${what}`}
        onClick={() => (hold.state === "connected" ? setOpen(true) : end())}
      >
        End
      </Button>
      <AlertDialog
        open={open}
        title={`End ${what}?`}
        confirmLabel="End"
        pendingLabel="Ending…"
        pending={pending}
        tone="danger"
        onConfirm={end}
        onCancel={() => setOpen(false)}
      >
        <p>A customer is connected. They are cut off as soon as the device hears of it.</p>
      </AlertDialog>
    </>
  );
}
