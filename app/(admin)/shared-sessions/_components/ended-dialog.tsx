"use client";

import { useMessages } from "@/components/shell/messages";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { useTimeZone } from "@/components/ui/use-time-zone";
import type { SharedSession } from "@/lib/seats/shared-session";
import { type Ended, endedWords, summary } from "./several-words";

type EndedDialogProps = {
  ended: readonly Ended[];
  pending: string | undefined;
  /** Tries those again that failed. */
  again: (failed: readonly SharedSession[], rest: readonly Ended[]) => void;
  close: () => void;
};

/** What became of each of several sessions; those that were not cleared can be tried again. */
export function EndedDialog({ ended, pending, again, close }: EndedDialogProps) {
  const messages = useMessages();
  const timeZone = useTimeZone();
  const failed = ended.filter(({ answer }) => answer.status !== "done");
  const rest = ended.filter(({ answer }) => answer.status === "done");

  function dismiss() {
    messages.done(summary(ended));
    close();
  }

  return (
    <Dialog
      open={ended.length > 0}
      onClose={dismiss}
      title="What became of them"
      actions={
        <>
          {failed.length > 0 && (
            <Button
              pending={pending !== undefined}
              pendingLabel={pending ?? ""}
              onClick={() =>
                again(
                  failed.map(({ session }) => session),
                  rest,
                )
              }
            >
              Try again
            </Button>
          )}
          <Button variant="primary" data-initial-focus onClick={dismiss}>
            Close
          </Button>
        </>
      }
    >
      <p>{ended.length > 0 && summary(ended)}</p>
      <ul className="flex flex-col gap-2">
        {ended.map((each) => (
          <li key={each.session.occupancyId} className={each.answer.status === "done" ? "text-ink-2" : "text-bad"}>
            {endedWords(each, timeZone)}
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
