"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { inShort } from "@/components/end-session/words";
import { attempt } from "@/components/live/attempt";
import { useOnline } from "@/components/live/use-online";
import { useRefreshSeatCounts } from "@/components/shell/use-seat-counts";
import { AlertDialog } from "@/components/ui/alert-dialog";
import { Button } from "@/components/ui/button";
import { counted } from "@/components/ui/counted";
import { TextField } from "@/components/ui/text-field";
import { poolName } from "@/lib/catalog";
import type { SharedSession } from "@/lib/seats/shared-session";
import { endSession } from "../actions";
import { EndedDialog } from "./ended-dialog";
import type { Ended } from "./several-words";

type EndSeveralProps = { chosen: readonly SharedSession[]; refresh: () => void; forget: () => void };

/** From so many on, their number is typed. */
const many = 5;

/** Ends the chosen sessions after one question, one by one; what became of each is shown, and none is lost. */
export function EndSeveral({ chosen, refresh, forget }: EndSeveralProps) {
  const [asked, setAsked] = useState<readonly SharedSession[]>([]);
  const [ended, setEnded] = useState<readonly Ended[]>([]);
  const [typed, setTyped] = useState("");
  const [error, setError] = useState<string>();
  const [pending, setPending] = useState<string>();
  const online = useOnline();
  const queries = useQueryClient();
  const refreshCounts = useRefreshSeatCounts();
  const deed = `End ${counted(asked.length, "session")}`;

  async function end(sessions: readonly SharedSession[], before: readonly Ended[] = []) {
    const done = [...before];
    for (const session of sessions) {
      setPending(`Ending ${done.length - before.length + 1} of ${sessions.length}…`);
      const { product, occupancyId } = session;
      done.push({ session, answer: await attempt(endSession({ product, occupancyId })) });
    }
    await Promise.all([queries.invalidateQueries({ queryKey: ["shared-sessions"] }), refreshCounts()]);
    setPending(undefined);
    setAsked([]);
    setEnded(done);
  }

  function confirm() {
    if (asked.length >= many && typed.trim() !== String(asked.length)) {
      return setError(`Enter ${asked.length}, the number of sessions`);
    }
    end(asked);
  }

  function ask() {
    setTyped("");
    setError(undefined);
    setAsked(chosen);
    refresh();
  }

  return (
    <>
      {chosen.length > 0 && (
        <section
          aria-label="Selected sessions"
          className="bottom-0 z-10 flex animate-enter flex-wrap items-center justify-end gap-x-4 gap-y-2 border-t-2 border-accent bg-surface px-4 py-3 max-sm:-mx-4 sm:sticky"
        >
          <p className="min-w-0 flex-1 basis-40 tabular-nums">{chosen.length} selected</p>
          <Button variant="quiet" onClick={forget}>
            Clear selection
          </Button>
          <Button disabledReason={online ? undefined : "You are offline"} onClick={ask}>
            End {counted(chosen.length, "session")}…
          </Button>
        </section>
      )}
      <AlertDialog
        open={asked.length > 0}
        title={deed}
        confirmLabel={deed}
        pendingLabel={pending ?? ""}
        pending={pending !== undefined}
        onConfirm={confirm}
        onCancel={() => {
          if (!pending) setAsked([]);
        }}
      >
        <p className="font-medium text-ink">Connected support sessions are not interrupted.</p>
        <ul className="flex flex-col gap-1">
          {asked.map((session) => (
            <li key={session.occupancyId}>
              <span className="text-ink">{session.agent.name}</span>, {poolName(session.product, "shared")}:{" "}
              {inShort(session)}
            </li>
          ))}
        </ul>
        {asked.length >= many && (
          <TextField
            label={`Type ${asked.length} to go on`}
            inputMode="numeric"
            value={typed}
            error={error}
            onChange={(event) => setTyped(event.target.value)}
          />
        )}
      </AlertDialog>
      <EndedDialog
        ended={ended}
        pending={pending}
        again={(failed, rest) => end(failed, rest)}
        close={() => {
          setEnded([]);
          forget();
        }}
      />
    </>
  );
}
