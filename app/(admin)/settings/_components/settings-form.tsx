import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { LeaveGuard } from "../../users/_form/leave-guard";
import { ChangedMeanwhile } from "./changed-meanwhile";
import type { useSettingsForm } from "./use-settings-form";

type SettingsFormProps = {
  form: Omit<ReturnType<typeof useSettingsForm>, "draft" | "change">;
  /** Its accessible name: "Company settings". */
  label: string;
  /** What its Save is called where a page has several. */
  saveLabel?: string;
  children: ReactNode;
};

/** Some settings with a Save of their own: what is wrong, who was faster, the fields, and a question before they are left. */
export function SettingsForm({ form, label, saveLabel, children }: SettingsFormProps) {
  return (
    <form
      noValidate
      aria-label={label}
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        form.submit();
      }}
    >
      <ErrorSummary errors={form.errors} />
      {form.theirs && <ChangedMeanwhile onShow={form.showTheirs} onKeep={form.keepMine} />}
      {children}
      <div className="flex flex-wrap gap-2">
        <Button type="submit" variant="primary" pending={form.pending} pendingLabel="Saving…" aria-label={saveLabel}>
          Save
        </Button>
        {form.dirty && (
          <Button variant="quiet" onClick={form.discard}>
            Discard
          </Button>
        )}
      </div>
      <LeaveGuard dirty={form.dirty} onDiscard={form.discard} />
    </form>
  );
}
