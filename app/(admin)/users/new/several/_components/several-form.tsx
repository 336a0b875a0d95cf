"use client";

import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { counted } from "@/components/ui/counted";
import type { Group } from "@/lib/groups/list-groups";
import { GroupFields } from "../../../_form/group-fields";
import { LeaveGuard } from "../../../_form/leave-guard";
import type { Viewer } from "../../../_form/may-change";
import type { Reach } from "../../../_seats/ways-out";
import { PasteBox } from "./paste-box";
import { PeopleTable } from "./people-table";
import { SetAll } from "./set-all";
import { readyRows } from "./several-draft";
import { SeveralSeats } from "./several-seats";
import { useSeveral } from "./use-several";

type SeveralFormProps = { viewer: Viewer; groups: readonly Group[]; reach: Reach; canMail: boolean };

/** Several people at once: paste, check the table, save all that is ready in one step. */
export function SeveralForm({ viewer, groups, reach, canMail }: SeveralFormProps) {
  const form = useSeveral(viewer, canMail);
  const { value, change, pending } = form;
  const ready = readyRows(value.rows);
  const marked = value.rows.length - ready.length;
  return (
    <form
      noValidate
      className="flex flex-col gap-6"
      onSubmit={(event) => {
        event.preventDefault();
        form.save();
      }}
    >
      <PasteBox
        text={value.text}
        pending={pending === "parse"}
        onText={(text) => change({ text })}
        onRead={form.read}
      />
      <p role="status" className="empty:hidden">
        {value.rows.length > 0 &&
          `Found ${counted(value.rows.length, "person", "people")}${marked > 0 ? ` · ${marked} ${marked === 1 ? "needs" : "need"} attention` : ""}`}
      </p>
      {value.rows.length > 0 && (
        <>
          <SetAll viewer={viewer} reach={reach} rows={value.rows} onChange={(rows) => change({ rows })} />
          {groups.length > 0 && (
            <GroupFields
              legend="Groups of all of them"
              hint={viewer.limitedTo ? "At least one of yours" : undefined}
              groups={groups}
              value={value.groups}
              onChange={(chosen) => change({ groups: chosen })}
            />
          )}
          <PeopleTable viewer={viewer} reach={reach} rows={value.rows} onChange={(rows) => change({ rows })} />
          <SeveralSeats value={value} ready={ready} refused={form.problem.short} reach={reach} onChange={change} />
          {canMail && (
            <Checkbox
              label="Send invitations now"
              checked={value.invite}
              onChange={(event) => change({ invite: event.target.checked })}
            />
          )}
          <div className="flex flex-wrap items-center gap-2 border-t border-border pt-4">
            <Button
              type="submit"
              variant="primary"
              pending={pending === "save"}
              pendingLabel="Saving…"
              disabledReason={ready.length === 0 ? "No row is ready to be saved" : undefined}
            >
              Save {counted(ready.length, "person", "people")}
            </Button>
            {marked > 0 && <Button onClick={() => change({ rows: ready })}>Remove rows with problems</Button>}
          </div>
        </>
      )}
      <LeaveGuard dirty={value.rows.length > 0 || value.text.trim() !== ""} onDiscard={form.forget} />
    </form>
  );
}
