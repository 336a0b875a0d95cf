"use client";

import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useState, useTransition } from "react";
import { attempt, reasonOf } from "@/components/live/attempt";
import { useRefreshSeatCounts } from "@/components/shell/use-seat-counts";
import type { SentSelection } from "@/lib/bulk/bulk-input";
import type { Foreseen } from "@/lib/bulk/foresee-bulk";
import { applyAccess, applySeats, foreseeAccess, foreseeSeats } from "../actions";
import { type BulkDraft, deedOf } from "./bulk-draft";
import { doneWords } from "./bulk-words";
import { useUndo } from "./undo";

/** Refusals that say that it was counted before something changed. */
const moved = new Set([
  "changed_meanwhile",
  "insufficient_seats",
  "not_found",
  "suspended",
  "last_admin",
  "group_not_found",
]);

/**
 * What a change of the selected will do, asked of the server with every choice, and the change itself: exactly what was
 * shown, or nothing, and then it is counted again.
 */
export function useBulk(draft: BulkDraft, selection: SentSelection, onDone: () => void) {
  const asked = deedOf(draft);
  const [pending, start] = useTransition();
  const [problem, setProblem] = useState<{ of: string; text: string } | null>(null);
  const question = JSON.stringify(asked);
  const refreshCounts = useRefreshSeatCounts();
  const { offerUndo } = useUndo();
  const router = useRouter();

  const counted = useQuery({
    queryKey: ["bulk", asked, selection],
    queryFn: async (): Promise<Foreseen> => {
      if (!asked) throw new Error("Nothing is asked.");
      const answer = await attempt(
        asked.what === "seats"
          ? foreseeSeats({ selection, deed: asked.deed })
          : foreseeAccess({ selection, deed: asked.deed }),
      );
      if (answer.status !== "done") throw new Error(reasonOf(answer), { cause: answer.status });
      return answer.value;
    },
    enabled: asked !== null,
    placeholderData: keepPreviousData,
    staleTime: 0,
    gcTime: 0,
    retry: false,
  });
  const foreseen = asked && !counted.isError ? counted.data : undefined;

  function apply() {
    if (!asked || !foreseen || counted.isPlaceholderData) return;
    const { digest } = foreseen;
    setProblem(null);
    start(async () => {
      const answer = await attempt(
        asked.what === "seats"
          ? applySeats({ selection, deed: asked.deed, digest })
          : applyAccess({ selection, deed: asked.deed, digest }),
      );
      refreshCounts();
      if (answer.status === "done") {
        offerUndo(doneWords(draft, foreseen), answer.value.changeId);
        onDone();
        router.refresh();
        return;
      }
      if (answer.status === "refused" && moved.has(answer.code)) {
        setProblem({
          of: question,
          text: "Something changed since this was counted. Nothing was done; the numbers are new.",
        });
        await counted.refetch();
      } else setProblem({ of: question, text: reasonOf(answer) });
    });
  }
  const failure = counted.isError ? counted.error.message : problem?.of === question ? problem.text : null;
  const again = counted.error?.cause === "failed" ? counted.refetch : undefined;
  return { foreseen, counting: counted.isFetching, failure, pending, apply, again };
}
