"use client";

import { LeaveGuard } from "../../../_form/leave-guard";
import type { Viewer } from "../../../_form/may-change";
import type { Reach } from "../../../_seats/ways-out";
import { CheckStep } from "./check-step";
import { ColumnsStep } from "./columns-step";
import { FileStep } from "./file-step";
import { Steps } from "./steps";
import { useImportDraft } from "./use-import-draft";

type ImportFormProps = { viewer: Viewer; groups: readonly string[]; reach: Reach; canMail: boolean };

/** People from a file or a spreadsheet: choose it, say what its columns are where that is not clear, mend rows, import. */
export function ImportForm({ viewer, groups, reach, canMail }: ImportFormProps) {
  const form = useImportDraft(viewer);
  const { draft } = form;
  return (
    <div className="flex flex-col gap-6">
      <Steps here={draft.step} />
      {draft.step === "file" && <FileStep form={form} />}
      {draft.step === "columns" && <ColumnsStep form={form} />}
      {draft.step === "check" && (
        <CheckStep form={form} viewer={viewer} groups={groups} reach={reach} canMail={canMail} />
      )}
      <LeaveGuard dirty={draft.rows.some(({ edited }) => edited)} onDiscard={form.forget} />
    </div>
  );
}
