"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { LeaveGuard } from "@/app/(admin)/users/_form/leave-guard";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { ErrorSummary } from "@/components/ui/error-summary";
import { RadioGroup } from "@/components/ui/radio-group";
import type { Preferences } from "@/lib/preferences/preferences";
import { savePreferences } from "../actions";
import { useAttempt } from "./use-attempt";

type PreferencesFormProps = {
  preferences: Preferences;
  /** The company's zone, such as Europe/Lisbon. */
  companyZone: string;
  /** Whether this person's screens have tables and single-key shortcuts: agents' have none. */
  manages: boolean;
};

/** How the product looks in this browser. Saved explicitly; the page shows it once it is saved. */
export function PreferencesForm({ preferences, companyZone, manages }: PreferencesFormProps) {
  const [draft, setDraft] = useState(preferences);
  const { attempt, pending, errors } = useAttempt();
  const router = useRouter();
  const change = (some: Partial<Preferences>) => setDraft({ ...draft, ...some });
  return (
    <form
      noValidate
      className="flex max-w-form flex-col gap-5"
      onSubmit={(event) => {
        event.preventDefault();
        attempt(() => savePreferences(draft), "Appearance saved.", router.refresh);
      }}
    >
      <ErrorSummary errors={errors} />
      <RadioGroup
        legend="Colours"
        value={draft.theme}
        onChange={(theme) => change({ theme })}
        options={[
          { value: "system", label: "As this device is set" },
          { value: "light", label: "Light" },
          { value: "dark", label: "Dark" },
        ]}
      />
      {manages && (
        <RadioGroup
          legend="Rows of tables"
          value={draft.rows}
          onChange={(rows) => change({ rows })}
          options={[
            { value: "comfortable", label: "Comfortable" },
            { value: "compact", label: "Compact", hint: "More rows on a screen. Touch screens stay comfortable." },
          ]}
        />
      )}
      <RadioGroup
        legend="Times are shown in"
        value={draft.times}
        onChange={(times) => change({ times })}
        options={[
          { value: "device", label: "The time zone of this device" },
          { value: "company", label: `The company’s time zone: ${companyZone}` },
        ]}
      />
      {manages && (
        <Checkbox
          label="Single-key shortcuts"
          hint="Press ? on any page to see them."
          checked={draft.keys === "on"}
          onChange={(event) => change({ keys: event.target.checked ? "on" : "off" })}
        />
      )}
      <div>
        <Button type="submit" pending={pending} pendingLabel="Saving…">
          Save appearance
        </Button>
      </div>
      <LeaveGuard
        dirty={JSON.stringify(draft) !== JSON.stringify(preferences)}
        onDiscard={() => setDraft(preferences)}
      />
    </form>
  );
}
