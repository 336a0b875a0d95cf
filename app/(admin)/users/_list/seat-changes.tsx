"use client";

import { useRouter } from "next/navigation";
import { createContext, type ReactNode, use, useState, useTransition } from "react";
import { attempt } from "@/components/live/attempt";
import { useMessages } from "@/components/shell/messages";
import { useRefreshSeatCounts } from "@/components/shell/use-seat-counts";
import type { ShortPool } from "@/lib/users/people-refused";
import { useUndo } from "../_bulk/undo";
import { saveProblem } from "../_form/save-problem";
import type { Reach } from "../_seats/ways-out";
import { changeSeat } from "../actions";
import { type SeatChange, seatChangedWords } from "./seat-change";
import { ShortDialog } from "./short-dialog";

type Changes = { saving: string | null; choose: (change: SeatChange) => void };

const Current = createContext<Changes>({ saving: null, choose: () => undefined });

/** Saves what is chosen in a row at once; where seats are short, the three ways out open in a dialog (R4). */
export function SeatChanges({ reach, children }: { reach: Reach; children: ReactNode }) {
  "use memo";
  const [saving, setSaving] = useState<string | null>(null);
  const [short, setShort] = useState<{ change: SeatChange; pools: readonly ShortPool[] } | null>(null);
  const [pending, start] = useTransition();
  const messages = useMessages();
  const refreshCounts = useRefreshSeatCounts();
  const { offerUndo } = useUndo();
  const router = useRouter();

  function choose(change: SeatChange) {
    const { user, product, seat, from } = change;
    setSaving(`${user.id} ${product}`);
    setShort(null);
    messages.pending("Saving…");
    start(async () => {
      const takeFrom = from ? [{ id: from.id, version: from.version, product }] : [];
      const result = await attempt(changeSeat({ id: user.id, version: user.version, product, seat, takeFrom }));
      refreshCounts();
      if (result.status === "done") {
        offerUndo(seatChangedWords(change), result.value.changeId);
        start(() => router.refresh());
        return;
      }
      const no = saveProblem(result);
      if (no.short.length > 0) {
        messages.clear();
        setShort({ change, pools: no.short });
        return;
      }
      messages.failed(`The seat was not changed. ${no.message ?? ""}`.trim());
      router.refresh();
    });
  }

  return (
    <Current value={{ saving: pending ? saving : null, choose }}>
      {children}
      <ShortDialog short={short} reach={reach} onChoose={choose} onClose={() => setShort(null)} />
    </Current>
  );
}

export const useSeatChanges = () => use(Current);
