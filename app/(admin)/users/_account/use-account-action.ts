"use client";

import { useRouter } from "next/navigation";
import { useTransition } from "react";
import { attempt } from "@/components/live/attempt";
import { useMessages } from "@/components/shell/messages";
import { useRefreshSeatCounts } from "@/components/shell/use-seat-counts";
import type { ActionResult } from "@/lib/http/answer";
import { paths } from "@/lib/paths";
import { saveProblem } from "../_form/save-problem";

/** `waits`: what is said instead where it is not done yet. */
export type ActionWords<T> = {
  pending: string;
  done: (value: T) => string;
  waits?: (value: T) => string | null;
  failed: string;
};
type Then<T> = { leave?: boolean; with?: (value: T) => void };

/** Something that acts at once: says so in the top bar, then reads the page again, or leaves it for the list. */
export function useAccountAction() {
  const [pending, start] = useTransition();
  const messages = useMessages();
  const refreshCounts = useRefreshSeatCounts();
  const router = useRouter();

  function run<T>(call: () => Promise<ActionResult<T>>, words: ActionWords<T>, then: Then<T> = {}) {
    messages.pending(words.pending);
    start(async () => {
      const result = await attempt(call());
      if (result.status !== "done") {
        messages.failed(`${words.failed} ${saveProblem(result).message ?? ""}`.trim());
        return;
      }
      const waits = words.waits?.(result.value);
      if (waits) messages.info(waits);
      else messages.done(words.done(result.value), { onNextPage: then.leave });
      then.with?.(result.value);
      refreshCounts();
      if (then.leave) router.push(paths.users);
      else router.refresh();
    });
  }
  return { pending, run };
}
