"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { attempt } from "@/components/live/attempt";
import { useMessages } from "@/components/shell/messages";
import { useRefreshSeatCounts, useSeatCounts } from "@/components/shell/use-seat-counts";
import type { Group } from "@/lib/groups/list-groups";
import type { UserDetails } from "@/lib/users/get-user";
import { changeWords } from "../../_form/change-words";
import type { EditDraft } from "../../_form/person-draft";
import { noProblem, saveProblem } from "../../_form/save-problem";
import { useDraft } from "../../_form/use-draft";
import { seatNumbersOf } from "../../_seats/seat-numbers-of";
import { save } from "../actions";
import { changedFields, savedDraft } from "./user-draft";

/** The form of a user's page: what is saved, what was changed, and why a save was refused. */
export function useUserForm(user: UserDetails, groups: readonly Group[], viewerId: string) {
  const saved = savedDraft(user, groups);
  const draft = useDraft<EditDraft>(`openseat.user.${viewerId}.${user.id}`, saved, user.version);
  const { counts } = useSeatCounts();
  const [problem, setProblem] = useState(noProblem);
  const [pending, setPending] = useState(false);
  const messages = useMessages();
  const refreshCounts = useRefreshSeatCounts();
  const router = useRouter();
  const changes = changeWords(saved, draft.value, seatNumbersOf(counts));
  const plainChanges = changeWords(saved, draft.value, undefined);

  async function submit() {
    if (pending) return;
    if (changes.length === 0) return messages.info("Nothing to save.");
    setPending(true);
    messages.pending("Saving…");
    const fields = changedFields(saved, draft.value);
    const result = await attempt(save({ id: user.id, version: draft.version, ...fields }));
    if (result.status === "done") {
      setProblem(noProblem);
      draft.forget();
      router.refresh();
      messages.done(`${result.value.name} was saved: ${plainChanges.join(", ")}.`);
    } else {
      const no = saveProblem(result);
      setProblem(no);
      if (no.rows.some(({ index }) => index > 0)) draft.change({ handOvers: {} });
      const inPlace = no.short.length > 0 || no.rows.some(({ current, index }) => index === 0 && current);
      if (inPlace || !no.message) messages.clear();
      else messages.failed(`Changes were not saved. ${no.message}`, { retry: submit });
    }
    setPending(false);
    await refreshCounts();
  }

  return {
    value: draft.value,
    saved,
    changes,
    problem,
    pending,
    submit,
    change: (part: Partial<EditDraft>) => {
      draft.change(part);
      if (part.seats || part.handOvers) setProblem({ ...problem, short: [] });
    },
    discard: () => {
      draft.forget();
      setProblem(noProblem);
      router.refresh();
    },
    /** The changes stay, on top of what somebody else saved. */
    keepMine: (version: number) => {
      draft.rebase(version);
      setProblem(noProblem);
      router.refresh();
    },
  };
}
