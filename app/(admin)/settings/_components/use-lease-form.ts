"use client";

import { useState } from "react";
import { attempt, reasonOf } from "@/components/live/attempt";
import { useMessages } from "@/components/shell/messages";
import type { SummarisedError } from "@/components/ui/error-summary";
import { type Product, productNames } from "@/lib/catalog";
import type { LeaseSettings } from "@/lib/settings/lease-settings";
import { save } from "../actions";
import { draftOf, type LeaseDraft, settingsOf } from "./lease-fields";

/** What is typed of a product's settings, and its Save: refused where another admin was faster. */
export function useLeaseForm(product: Product, settings: LeaseSettings) {
  const [saved, setSaved] = useState(settings);
  const [draft, setDraft] = useState(draftOf(settings));
  const [errors, setErrors] = useState<SummarisedError[]>([]);
  const [theirs, setTheirs] = useState<LeaseSettings>();
  const [pending, setPending] = useState(false);
  const messages = useMessages();
  const name = productNames[product];
  const dirty = JSON.stringify(draft) !== JSON.stringify(draftOf(saved));

  /** From what is known to be saved now. */
  function begin(now: LeaseSettings, shown: LeaseDraft) {
    setSaved(now);
    setDraft(shown);
    setErrors([]);
    setTheirs(undefined);
  }

  async function submit(seen = saved) {
    setPending(true);
    messages.pending(`Saving ${name} settings…`);
    const answer = await attempt(save({ product, seen, settings: settingsOf(product, draft) }));
    setPending(false);
    if (answer.status === "done") {
      begin(answer.value, draftOf(answer.value));
      return messages.done(`${name} settings saved. Sessions live by them from their next heartbeat on.`);
    }
    setErrors(
      answer.status === "invalid"
        ? answer.issues.map(({ path, message }) => ({ id: path.replace("settings.", `${product}-`), message }))
        : [],
    );
    if (answer.status === "invalid") return messages.clear();
    const found =
      answer.status === "refused" && answer.code === "changed_meanwhile" ? settingsIn(answer.details) : undefined;
    setTheirs(found);
    messages.failed(`${name} settings were not saved. ${reasonOf(answer)}`, found ? {} : { retry: () => submit(seen) });
  }

  return {
    draft,
    dirty,
    errors,
    theirs,
    pending,
    submit: () => submit(),
    change: (some: Partial<LeaseDraft>) => setDraft({ ...draft, ...some }),
    discard: () => begin(saved, draftOf(saved)),
    showTheirs: () => theirs && begin(theirs, draftOf(theirs)),
    keepMine: () => {
      if (!theirs) return;
      begin(theirs, draft);
      submit(theirs);
    },
  };
}

type Details = { settings: LeaseSettings };
const isDetails = (details: unknown): details is Details =>
  typeof details === "object" && details !== null && "settings" in details;
const settingsIn = (details: unknown) => (isDetails(details) ? details.settings : undefined);
