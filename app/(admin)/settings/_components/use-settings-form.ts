"use client";

import { useState } from "react";
import { attempt, reasonOf } from "@/components/live/attempt";
import { useMessages } from "@/components/shell/messages";
import type { SummarisedError } from "@/components/ui/error-summary";
import type { ActionResult } from "@/lib/http/answer";

type SettingsForm<Saved, Draft> = {
  /** "Remote Support settings": what is saved, in messages. */
  name: string;
  saved: Saved;
  draftOf: (saved: Saved) => Draft;
  save: (seen: Saved, draft: Draft) => Promise<ActionResult<Saved>>;
  /** What another admin saved meanwhile, in the details of a refusal. */
  theirsIn: (details: unknown) => Saved | undefined;
  /** The id of the field that an error's path means. */
  fieldOf: (path: string) => string;
  /** Said after the name once it is saved. */
  said: string;
};

/** What is typed of some settings, and their Save: refused where another admin was faster. */
export function useSettingsForm<Saved, Draft>(form: SettingsForm<Saved, Draft>) {
  const { name, draftOf, save, theirsIn, fieldOf, said } = form;
  const [saved, setSaved] = useState(form.saved);
  const [draft, setDraft] = useState(draftOf(saved));
  const [errors, setErrors] = useState<SummarisedError[]>([]);
  const [theirs, setTheirs] = useState<Saved>();
  const [pending, setPending] = useState(false);
  const messages = useMessages();
  const dirty = JSON.stringify(draft) !== JSON.stringify(draftOf(saved));

  /** From what is known to be saved now. */
  function begin(now: Saved, shown: Draft) {
    setSaved(now);
    setDraft(shown);
    setErrors([]);
    setTheirs(undefined);
  }

  async function submit(seen = saved) {
    setPending(true);
    messages.pending(`Saving ${name}…`);
    const answer = await attempt(save(seen, draft));
    setPending(false);
    if (answer.status === "done") {
      begin(answer.value, draftOf(answer.value));
      return messages.done(`${name} saved.${said ? ` ${said}` : ""}`);
    }
    setErrors(
      answer.status === "invalid" ? answer.issues.map(({ path, message }) => ({ id: fieldOf(path), message })) : [],
    );
    if (answer.status === "invalid") return messages.clear();
    const found =
      answer.status === "refused" && answer.code === "changed_meanwhile" ? theirsIn(answer.details) : undefined;
    setTheirs(found);
    const retry = found ? {} : { retry: () => submit(seen) };
    messages.failed(`${name} were not saved. ${reasonOf(answer)}`, retry);
  }

  return {
    draft,
    dirty,
    errors,
    /** What is wrong with one field. */
    errorOf: (id: string) => errors.find((error) => error.id === id)?.message,
    theirs: theirs !== undefined,
    pending,
    /** Saves what is typed; an unchanged form says that there is nothing to save. */
    submit: () => (dirty ? submit() : messages.info("Nothing to save.")),
    change: (some: Partial<Draft>) => setDraft({ ...draft, ...some }),
    discard: () => begin(saved, draftOf(saved)),
    showTheirs: () => theirs && begin(theirs, draftOf(theirs)),
    keepMine: () => {
      if (!theirs) return;
      begin(theirs, draft);
      submit(theirs);
    },
  };
}
