"use client";

import { useRouter } from "next/navigation";
import { useEffect, useId, useRef, useState } from "react";
import { useUndo } from "@/app/(admin)/users/_bulk/undo";
import { saveProblem } from "@/app/(admin)/users/_form/save-problem";
import { seatChangedWords } from "@/app/(admin)/users/_list/seat-change";
import { changeSeat } from "@/app/(admin)/users/actions";
import { attempt } from "@/components/live/attempt";
import { useMessages } from "@/components/shell/messages";
import { useRefreshSeatCounts } from "@/components/shell/use-seat-counts";
import { Button } from "@/components/ui/button";
import { DialogFrame } from "@/components/ui/dialog-frame";
import { poolName, productNames, seatChoiceNames } from "@/lib/catalog";
import { paths } from "@/lib/paths";
import { giveWords, type SeatOffer } from "./offers";

type AskToGiveProps = { offer: SeatOffer; onBack: () => void; onDone: () => void };

/** Asks once more, since a name is easily mistaken; then gives the seat. Where seats are short, the person's page helps on. */
export function AskToGive({ offer, onBack, onDone }: AskToGiveProps) {
  const { user, product, seat } = offer;
  const had = user.seats[product];
  const [pending, setPending] = useState(false);
  const messages = useMessages();
  const refreshCounts = useRefreshSeatCounts();
  const { offerUndo } = useUndo();
  const router = useRouter();
  const deed = useRef<HTMLDivElement>(null);
  const titleId = useId();
  const words = giveWords(offer);

  useEffect(() => deed.current?.querySelector("button")?.focus(), []);

  async function give() {
    setPending(true);
    messages.pending("Saving…");
    const result = await attempt(changeSeat({ id: user.id, version: user.version, product, seat, takeFrom: [] }));
    refreshCounts();
    onDone();
    if (result.status === "done") {
      offerUndo(seatChangedWords(offer), result.value.changeId);
      router.refresh();
      return;
    }
    const no = saveProblem(result);
    const short = no.short.length > 0;
    const why =
      short && seat !== "none" ? `Insufficient seats: no ${poolName(product, seat)} seat is left.` : (no.message ?? "");
    messages.failed(`The seat was not changed. ${why}`.trim(), {
      action: { label: `Open ${user.name}`, href: paths.user(user.id) },
    });
  }

  return (
    <DialogFrame
      titleId={titleId}
      title={`${words}?`}
      actions={
        <>
          <Button onClick={onBack}>Back</Button>
          <div ref={deed} className="flex max-sm:flex-col">
            <Button variant="primary" pending={pending} pendingLabel="Saving…" onClick={give}>
              {seat === "none" ? "Take the seat" : "Give the seat"}
            </Button>
          </div>
        </>
      }
    >
      <p className="text-ink-2">
        {user.email}. {productNames[product]}: {had === "none" ? "no seat" : seatChoiceNames[had]} now.
      </p>
    </DialogFrame>
  );
}
