"use client";

import { NativeSelect } from "@/components/ui/native-select";
import { TextField } from "@/components/ui/text-field";
import type { Company } from "@/lib/settings/company";
import { SettingsForm } from "../_components/settings-form";
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
  const { draft, change, errorOf } = form;
  return (
    <SettingsForm form={form} label="Company settings">
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
    </SettingsForm>
  );
}

type Details = { company: Company };
const isDetails = (details: unknown): details is Details =>
  typeof details === "object" && details !== null && "company" in details;
