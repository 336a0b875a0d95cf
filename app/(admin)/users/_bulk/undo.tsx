"use client";

import { useRouter } from "next/navigation";
import { createContext, type ReactNode, use, useState, useTransition } from "react";
import { attempt, reasonOf } from "@/components/live/attempt";
import { useMessages } from "@/components/shell/messages";
import { useRefreshSeatCounts } from "@/components/shell/use-seat-counts";
import { AlertDialog } from "@/components/ui/alert-dialog";
import { counted } from "@/components/ui/counted";
import type { UndoMoved } from "@/lib/bulk/undo-change";
import { saveProblem } from "../_form/save-problem";
import { shortfall } from "../_seats/seat-words";
import { undo } from "../actions";
import { namesWords } from "./bulk-words";

type Undo = {
  /** Says what was done, with "Undo" beside it. */
  offerUndo: (words: string, changeId: string | null) => void;
  undoChange: (changeId: string) => void;
  pending: boolean;
};

const Current = createContext<Undo>({ offerUndo: () => undefined, undoChange: () => undefined, pending: false });

const isMoved = (details: unknown): details is UndoMoved =>
  typeof details === "object" && details !== null && "moved" in details && "left" in details;

const people = (count: number) => counted(count, "person", "people");

/** Takes back what was done to people, within 24 hours. Who was changed since is named, and left alone when asked (R16). */
export function UndoProvider({ children }: { children: ReactNode }) {
  const [since, setSince] = useState<{ changeId: string; details: UndoMoved } | null>(null);
  const [pending, start] = useTransition();
  const messages = useMessages();
  const refreshCounts = useRefreshSeatCounts();
  const router = useRouter();

  function run(changeId: string, skip: string[]) {
    messages.pending("Undoing…");
    start(async () => {
      const answer = await attempt(undo({ changeId, skip }));
      setSince(null);
      refreshCounts();
      if (answer.status === "done") {
        messages.done(`Undone for ${people(answer.value.people)}.`);
        router.refresh();
      } else if (answer.status === "refused" && isMoved(answer.details)) {
        messages.clear();
        setSince({ changeId, details: answer.details });
      } else {
        const { short, message } = saveProblem(answer);
        const why = short.map(shortfall).join(" ") || message || reasonOf(answer);
        messages.failed(`Nothing was undone. ${why}`);
      }
    });
  }
  const undoChange = (changeId: string) => run(changeId, []);
  const offerUndo = (words: string, changeId: string | null) =>
    messages.done(words, changeId ? { action: { label: "Undo", onPress: () => undoChange(changeId) } } : {});
  const moved = since?.details.moved ?? [];
  const left = since?.details.left ?? 0;
  return (
    <Current value={{ offerUndo, undoChange, pending }}>
      {children}
      <AlertDialog
        open={since !== null}
        title={`Undo for ${people(left)}`}
        confirmLabel={`Undo for ${people(left)}`}
        pendingLabel="Undoing…"
        pending={pending}
        onCancel={() => setSince(null)}
        onConfirm={() =>
          since &&
          run(
            since.changeId,
            moved.map(({ id }) => id),
          )
        }
      >
        <p>
          {people(moved.length)} {moved.length === 1 ? "has" : "have"} been changed since and will stay as now:{" "}
          {namesWords(
            moved.slice(0, 25).map(({ name }) => name),
            moved.length,
          )}
          .
        </p>
      </AlertDialog>
    </Current>
  );
}

export const useUndo = () => use(Current);
