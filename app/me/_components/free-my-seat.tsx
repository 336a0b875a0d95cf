"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { attempt, reasonOf } from "@/components/live/attempt";
import { useOnline } from "@/components/live/use-online";
import { useMessages } from "@/components/shell/messages";
import { AlertDialog } from "@/components/ui/alert-dialog";
import { Button } from "@/components/ui/button";
import { productNames } from "@/lib/catalog";
import type { MySeat } from "@/lib/seats/get-my-seats";
import { freeMySeat } from "../actions";
import { connectedOf, freed, question } from "./my-seat-words";

/** Free my seat: at once when nobody is connected, else after a question (R11). A clearing seat has no button. */
export function FreeMySeat({ seat, occupancyId }: { seat: MySeat; occupancyId: string }) {
  const [open, setOpen] = useState(false);
  const [pending, setPending] = useState(false);
  const online = useOnline();
  const messages = useMessages();
  const queries = useQueryClient();
  const { product, state } = seat;
  const connected = connectedOf(seat);
  const { title, body } = question(connected);

  async function free() {
    setPending(true);
    messages.pending("Freeing your seat…");
    const answer = await attempt(freeMySeat({ product, occupancyId }));
    await queries.invalidateQueries({ queryKey: ["my-seats"] });
    setPending(false);
    setOpen(false);
    if (answer.status === "done") return messages.done(freed(answer.value.outcome));
    messages.failed(`Your ${productNames[product]} seat was not freed. ${reasonOf(answer)}`, { retry: free });
  }

  return (
    <>
      {state === "in_use" && (
        <div className="max-sm:w-full sm:self-start">
          <Button
            wide
            pending={pending}
            disabledReason={online ? undefined : "You are offline"}
            onClick={() => (connected > 0 ? setOpen(true) : free())}
            aria-label={`Free my seat: ${productNames[product]}`}
          >
            Free my seat
          </Button>
        </div>
      )}
      <AlertDialog
        open={open}
        title={title}
        confirmLabel="Free my seat"
        pendingLabel="Freeing…"
        pending={pending}
        onConfirm={free}
        onCancel={() => setOpen(false)}
      >
        <p>{body}</p>
      </AlertDialog>
    </>
  );
}
