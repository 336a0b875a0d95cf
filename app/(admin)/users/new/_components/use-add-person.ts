"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { attempt } from "@/components/live/attempt";
import { useMessages } from "@/components/shell/messages";
import { useRefreshSeatCounts } from "@/components/shell/use-seat-counts";
import type { Role } from "@/lib/catalog";
import { paths } from "@/lib/paths";
import { emailProblem } from "@/lib/users/email-problem";
import type { Viewer } from "../../_form/may-change";
import { noProblem, saveProblem } from "../../_form/save-problem";
import { useDraft } from "../../_form/use-draft";
import { seatListWords } from "../../_seats/seat-list-words";
import { invite } from "../../actions";
import { add } from "../actions";
import { type AddDraft, addInput, emptyFor, nextDraft } from "./add-draft";

type Options = { viewer: Viewer; role: Role; mayGiveSeats: boolean; canMail: boolean };

/** The form for one new person: its draft, its save, and why a save was refused. */
export function useAddPerson({ viewer, role, mayGiveSeats, canMail }: Options) {
  const draft = useDraft<AddDraft>(`openseat.add.${viewer.id}`, emptyFor(viewer.limitedTo, role));
  const [problem, setProblem] = useState(noProblem);
  const [triedEmail, setTriedEmail] = useState("");
  const [pending, setPending] = useState(false);
  const messages = useMessages();
  const refreshCounts = useRefreshSeatCounts();
  const router = useRouter();
  const { value } = draft;

  async function save(another: boolean) {
    if (pending) return;
    setTriedEmail(value.email);
    const wrong = emailProblem(value.email);
    if (wrong) return setProblem({ ...noProblem, fields: [{ id: "email", message: wrong }] });
    setPending(true);
    const input = addInput(value, mayGiveSeats);
    const result = await attempt(add(input));
    if (result.status === "done") {
      const { id, name, email } = result.value;
      const invited = value.invite && canMail ? await attempt(invite({ userId: id })) : null;
      const sent = invited?.status === "done" && invited.value.sent;
      const mail = sent
        ? ` An invitation was sent to ${email}.`
        : invited
          ? " The invitation did not leave yet and is tried again."
          : "";
      const tell = invited && !sent ? messages.info : messages.done;
      tell(`${name} was added with ${seatListWords(input.seats)}.${mail}`, { onNextPage: !another });
      setProblem(noProblem);
      if (another) draft.change(nextDraft(value));
      else draft.forget();
      if (another) document.getElementById("email")?.focus();
      else router.push(paths.user(id));
    } else {
      const no = saveProblem(result);
      const taken = no.rows.find(({ index, field }) => index === 0 && field === "email");
      setProblem(taken && !taken.existing ? { ...no, fields: [{ id: "email", message: taken.message }] } : no);
      if (no.message && !taken) {
        messages.failed(`${value.firstName || value.email} was not added. ${no.message} What you typed is still here.`);
      }
    }
    setPending(false);
    await refreshCounts();
  }

  function change(part: Partial<AddDraft>) {
    draft.change(part);
    if (part.seats || part.handOvers) setProblem({ ...problem, short: [] });
  }

  return { value, change, problem, triedEmail, pending, save, forget: draft.forget };
}
