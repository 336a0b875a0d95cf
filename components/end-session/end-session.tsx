"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { attempt, reasonOf } from "@/components/live/attempt";
import { useOnline } from "@/components/live/use-online";
import { useMessages } from "@/components/shell/messages";
import { useRefreshSeatCounts } from "@/components/shell/use-seat-counts";
import { AlertDialog } from "@/components/ui/alert-dialog";
import { Button } from "@/components/ui/button";
import { clockTime } from "@/components/ui/clock-time";
import { useTimeZone } from "@/components/ui/use-time-zone";
import type { ActionResult } from "@/lib/http/answer";
import { paths } from "@/lib/paths";
import type { ClearOutcome } from "@/lib/seats/clear-seat";
import type { InLine, SharedSession } from "@/lib/seats/shared-session";
import { nextEndSession, rowOf } from "./next-end-session";
import { useWatchClearing } from "./watch-clearing";
import { confirmation, consequences, nextWords, released, whoseSeat } from "./words";

type EndSessionProps = {
  session: SharedSession;
  /** Who gets the seat, if anybody waits. */
  next: InLine | undefined;
  /** When the server told all this. */
  at: string;
  /** The seat was freed while this was on the screen. */
  ended?: boolean;
  /** Reads the facts again; what the dialog says follows `session`. */
  refresh: () => void;
  end: (occupancy: { product: SharedSession["product"]; occupancyId: string }) => Promise<ActionResult<ClearOutcome>>;
};

/** End Session, its question, and the answer in the top bar (R9). A clearing seat has no button, only its word. */
export function EndSession({ session, next, at, ended = false, refresh, end }: EndSessionProps) {
  const [open, setOpen] = useState(false);
  const [pending, setPending] = useState(false);
  const online = useOnline();
  const timeZone = useTimeZone();
  const messages = useMessages();
  const queries = useQueryClient();
  const refreshCounts = useRefreshSeatCounts();
  const watch = useWatchClearing();
  const place = useRef<HTMLDivElement>(null);
  const seat = whoseSeat(session);

  const show = {
    label: "Show",
    href: `${paths.sharedSessions}?${new URLSearchParams({ agent: session.agent.name })}`,
  };

  function ask() {
    setOpen(true);
    refresh();
  }

  async function confirm() {
    const row = rowOf(place.current);
    const goOn = () => nextEndSession(row);
    setPending(true);
    messages.pending(`Clearing ${seat}…`);
    const answer = await attempt(end({ product: session.product, occupancyId: session.occupancyId }));
    await Promise.all([queries.invalidateQueries({ queryKey: ["shared-sessions"] }), refreshCounts()]);
    refresh();
    setPending(false);
    setOpen(false);
    if (answer.status === "done") {
      const clearing = answer.value.outcome === "clearing" || answer.value.outcome === "already_clearing";
      messages.done(
        confirmation(answer.value, (iso) => clockTime(iso, timeZone)),
        { goOn, ...(clearing ? { action: show } : {}) },
      );
      if (clearing) watch(session);
      return;
    }
    messages.failed(`${seat} was not cleared. ${reasonOf(answer)}`, { retry: confirm, goOn });
  }

  return (
    <div ref={place}>
      {session.clearing || ended ? (
        <span className="text-ink-2 max-sm:hidden">{ended ? "Released" : "Clearing…"}</span>
      ) : (
        <Button
          wide
          data-end-session
          aria-label={`End Session for ${session.agent.name}`}
          disabledReason={online ? undefined : "You are offline"}
          onClick={ask}
        >
          <span className="whitespace-nowrap">End Session</span>
        </Button>
      )}
      <AlertDialog
        open={open}
        title="End Session"
        confirmLabel="End Session"
        pendingLabel="Ending…"
        pending={pending}
        onConfirm={confirm}
        onCancel={() => setOpen(false)}
      >
        <p className="font-medium text-ink">Clear {seat}?</p>
        <p aria-live="polite">{ended ? released(session) : consequences(session)}</p>
        {next && !ended && <p>{nextWords(next, at)}</p>}
      </AlertDialog>
    </div>
  );
}
