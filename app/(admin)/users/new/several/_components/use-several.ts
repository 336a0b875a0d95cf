"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { attempt } from "@/components/live/attempt";
import { useMessages } from "@/components/shell/messages";
import { useRefreshSeatCounts } from "@/components/shell/use-seat-counts";
import { counted } from "@/components/ui/counted";
import { paths } from "@/lib/paths";
import type { Viewer } from "../../../_form/may-change";
import { noProblem, saveProblem } from "../../../_form/save-problem";
import { useDraft } from "../../../_form/use-draft";
import { invite } from "../../../actions";
import { addAll, parse } from "../actions";
import { emptySeveral, type PersonRow, readyRows, rowsInput, rowsOf, type SeveralDraft } from "./several-draft";

/** The form for several people: the pasted text, its table, and one save for all that is ready. */
export function useSeveral(viewer: Viewer, canMail: boolean) {
  const draft = useDraft<SeveralDraft>(`openseat.add-several.${viewer.id}`, {
    ...emptySeveral,
    groups: viewer.limitedTo?.length === 1 ? viewer.limitedTo : [],
  });
  const [pending, setPending] = useState<"parse" | "save" | null>(null);
  const [problem, setProblem] = useState(noProblem);
  const messages = useMessages();
  const refreshCounts = useRefreshSeatCounts();
  const router = useRouter();
  const { value } = draft;

  async function read(text: string) {
    setPending("parse");
    const result = await attempt(parse({ text }));
    setPending(null);
    if (result.status === "done") return draft.change({ text, rows: rowsOf(result.value) });
    messages.failed(`The list was not read. ${saveProblem(result).message ?? "Paste less at once."}`);
  }

  async function inviteAll(people: readonly { id: string }[]) {
    let sent = 0;
    for (const { id } of people) {
      const result = await attempt(invite({ userId: id }));
      if (result.status === "done" && result.value.sent) sent += 1;
    }
    return sent;
  }

  async function save() {
    const ready = readyRows(value.rows);
    if (pending || ready.length === 0) return;
    setPending("save");
    messages.pending(`Adding ${counted(ready.length, "person", "people")}…`);
    const result = await attempt(addAll({ people: rowsInput(ready, value.groups), takeFrom: value.handOvers }));
    if (result.status === "done") {
      const sent = value.invite && canMail ? await inviteAll(result.value.added) : null;
      const mail = sent === null ? "" : ` ${counted(sent, "invitation")} sent.`;
      const rest = value.rows.filter((row) => !ready.includes(row));
      const left = rest.length > 0 ? ` ${counted(rest.length, "row")} left.` : "";
      const tell = sent !== null && sent < ready.length ? messages.info : messages.done;
      tell(`${counted(ready.length, "person", "people")} added.${mail}${left}`, { onNextPage: !left });
      setProblem(noProblem);
      draft.change({ text: "", rows: rest, handOvers: [] });
      if (!left) router.push(paths.users);
    } else {
      const no = saveProblem(result);
      const told = (row: PersonRow) => no.rows.find(({ index }) => index === ready.indexOf(row));
      setProblem(no);
      draft.change({ rows: value.rows.map((row) => withRefusal(row, told(row))) });
      const failed = no.message ?? no.fields[0]?.message;
      if (no.short.length > 0 || !failed) messages.clear();
      else messages.failed(`Nobody was added. ${failed}`);
    }
    setPending(null);
    await refreshCounts();
  }

  function change(part: Partial<SeveralDraft>) {
    draft.change(part);
    setProblem({ ...problem, short: [] });
  }

  return { value, change, problem, pending, read, save, forget: draft.forget };
}

function withRefusal(row: PersonRow, no: (typeof noProblem.rows)[number] | undefined): PersonRow {
  if (!no || no.code === "insufficient_seats") return row;
  const { email } = row;
  return { ...row, told: no.existing ? { email, existing: no.existing } : { email, message: no.message } };
}
