import { Button } from "@/components/ui/button";
import { ClockTime } from "@/components/ui/clock-time";
import { Notice } from "@/components/ui/notice";
import type { Group } from "@/lib/groups/list-groups";
import { changeWords } from "../../_form/change-words";
import type { EditDraft } from "../../_form/person-draft";
import type { SaveProblem } from "../../_form/save-problem";
import { savedDraft } from "./user-draft";

type ConflictPanelProps = {
  saved: EditDraft;
  groups: readonly Group[];
  problem: SaveProblem;
  name: string;
  /** Lets the own changes go. */
  onShow: () => void;
  /** Keeps the own changes on top of that version. */
  onKeep: (version: number) => void;
};

/** Somebody else saved this user meanwhile: what they changed, and whose change shall stay. */
export function ConflictPanel({ saved, groups, problem, name, onShow, onKeep }: ConflictPanelProps) {
  const row = problem.rows.find(({ index, current }) => index === 0 && current);
  if (!row?.current) return null;
  const { version } = row.current;
  const theirs = changeWords(saved, savedDraft(row.current, groups), undefined).join(", ");
  return (
    <div role="alert">
      <Notice tone="warn" title={`${row.changedBy ?? "Somebody"} changed ${name} while you were editing.`}>
        <p>
          {theirs && `${theirs}. `}
          {row.changedAt && (
            <>
              Saved at <ClockTime at={row.changedAt} />.
            </>
          )}{" "}
          Your changes are not saved yet.
        </p>
        <div className="flex flex-wrap gap-2">
          <Button onClick={onShow}>Show their change</Button>
          <Button onClick={() => onKeep(version)}>Keep mine</Button>
        </div>
      </Notice>
    </div>
  );
}
