"use client";

import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { NativeSelect } from "@/components/ui/native-select";
import { TextField } from "@/components/ui/text-field";
import type { Company } from "@/lib/settings/company";
import { LeaveGuard } from "../../users/_form/leave-guard";
import { ChangedMeanwhile } from "../_components/changed-meanwhile";
import { useSettingsForm } from "../_components/use-settings-form";
import { saveCompany } from "../actions";

/** The company's name and time zone, with a Save. */
export function CompanyForm({ company, zones }: { company: Company; zones: readonly string[] }) {
  const form = useSettingsForm({
    name: "Company settings",
    saved: company,
    draftOf: ({ name, timeZone }): Company => ({ name, timeZone }),
    save: (seen, draft) => saveCompany({ seen, company: draft }),
    theirsIn: (details) => (isDetails(details) ? details.company : undefined),
    fieldOf: (path) => path.replace("company.", ""),
    said: "",
  });
  const { draft, change, errors } = form;
  const errorOf = (id: string) => errors.find((error) => error.id === id)?.message;
  return (
    <form
      noValidate
      aria-label="Company settings"
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        form.submit();
      }}
    >
      <ErrorSummary errors={errors} />
      {form.theirs && <ChangedMeanwhile onShow={form.showTheirs} onKeep={form.keepMine} />}
      <TextField
        id="name"
        label="Name"
        hint="Shown at the top of every page and in invitations."
        maxLength={100}
        value={draft.name}
        error={errorOf("name")}
        onChange={(event) => change({ name: event.target.value })}
      />
      <NativeSelect
        id="timeZone"
        label="Time zone"
        hint="Whoever prefers it to their device’s zone chooses so in their profile."
        value={draft.timeZone ?? ""}
        error={errorOf("timeZone")}
        options={[
          ...(company.timeZone === null ? [{ value: "", label: "Not set: UTC" }] : []),
          ...zones.map((zone) => ({ value: zone, label: zone.replaceAll("_", " ") })),
        ]}
        onChange={(event) => change({ timeZone: event.target.value || null })}
      />
      <div className="flex flex-wrap gap-2">
        <Button type="submit" variant="primary" pending={form.pending} pendingLabel="Saving…">
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

type Details = { company: Company };
const isDetails = (details: unknown): details is Details =>
  typeof details === "object" && details !== null && "company" in details;
