"use client";

import { type KeyboardEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Notice } from "@/components/ui/notice";
import type { SentSelection } from "@/lib/bulk/bulk-input";
import type { Group } from "@/lib/groups/list-groups";
import type { Reach } from "../_seats/ways-out";
import type { BulkDraft, BulkKind } from "./bulk-draft";
import { deedWords, seatsChanged } from "./bulk-words";
import { ForeseenList } from "./foreseen-list";
import { GiveFields } from "./give-fields";
import { GroupChoice } from "./group-choice";
import { RemoveFields } from "./remove-fields";
import { peopleWords } from "./selection";
import { ShortChoice } from "./short-choice";
import { useBulk } from "./use-bulk";

type BulkDialogProps = {
  start: BulkDraft;
  selection: SentSelection;
  /** How many are selected, where that is known. */
  count: number | null;
  reach: Reach;
  groups: readonly Group[];
  onLeave: (draft: BulkDraft) => void;
  onClose: () => void;
  onDone: () => void;
};

const titles: Record<BulkKind, (people: string) => string> = {
  give: (people) => `Give seats to ${people}`,
  remove: (people) => `Remove seats of ${people}`,
  suspend: (people) => `Suspend ${people}`,
  reactivate: (people) => `Reactivate ${people}`,
  group: (people) => `Change group of ${people}`,
};

const notes: Partial<Record<BulkKind, string>> = {
  suspend: "They can no longer sign in. You can reactivate later; seats do not come back by themselves.",
  reactivate: "They can sign in again. Seats do not come back by themselves.",
};

/** Asks what is to be done to the selected, and says first what that will do: the button carries the number. */
export function BulkDialog({ start, selection, count, reach, groups, onLeave, onClose, onDone }: BulkDialogProps) {
  const [draft, setDraft] = useState(start);
  const { foreseen, counting, failure, pending, apply, again } = useBulk(draft, selection, onDone);
  const { kind } = draft;
  const done = foreseen ? (kind === "give" || kind === "remove" ? seatsChanged(foreseen) : foreseen.people) : 0;
  const toChoose = kind === "group" ? "Choose a group first." : "Choose the seats first.";
  const why = counting ? "Counting…" : foreseen ? "Nothing would change." : toChoose;
  const submit = (event: KeyboardEvent) => {
    if (event.key !== "Enter" || !(event.metaKey || event.ctrlKey)) return;
    event.preventDefault();
    if (done > 0 && !counting) apply();
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={titles[kind](peopleWords(foreseen?.selected ?? count))}
      actions={
        <>
          <Button data-initial-focus={kind === "suspend" || kind === "reactivate" || undefined} onClick={onClose}>
            Cancel
          </Button>
          <Button
            variant={kind === "suspend" || kind === "remove" ? "danger" : "primary"}
            pending={pending}
            disabledReason={done > 0 && !counting ? undefined : why}
            onClick={apply}
          >
            {deedWords(draft, foreseen)}
          </Button>
        </>
      }
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the keys that save, as in every form */}
      <div className="flex flex-col gap-3" onKeyDown={submit}>
        {kind === "give" && <GiveFields draft={draft} onChange={setDraft} />}
        {kind === "remove" && <RemoveFields draft={draft} onChange={setDraft} />}
        {kind === "group" && <GroupChoice draft={draft} groups={groups} onChange={setDraft} />}
        {notes[kind] && <p className="text-ink-2">{notes[kind]}</p>}
        <div aria-busy={counting || undefined} className="flex flex-col gap-3 empty:-mt-3">
          {foreseen && <ForeseenList draft={draft} foreseen={foreseen} />}
          {foreseen && kind === "give" && (
            <ShortChoice
              foreseen={foreseen}
              draft={draft}
              onChange={setDraft}
              reach={reach}
              onLeave={() => onLeave(draft)}
            />
          )}
        </div>
        <p role="status" className="text-label font-regular text-ink-2 empty:-mt-3">
          {counting && "Counting…"}
        </p>
        <div role="alert" className="empty:-mt-3">
          {failure && (
            <Notice tone="bad" title={failure}>
              {again && <Button onClick={() => again()}>Count again</Button>}
            </Notice>
          )}
        </div>
      </div>
    </Dialog>
  );
}
