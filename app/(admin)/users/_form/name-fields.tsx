"use client";

import { TextField } from "@/components/ui/text-field";
import type { PersonDraft } from "./person-draft";

type Part = Pick<PersonDraft, "firstName" | "lastName">;

/** First and last name side by side; neither is required, the address stands in for an empty name. */
export function NameFields({ value, onChange }: { value: Part; onChange: (part: Partial<Part>) => void }) {
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <TextField
        id="first-name"
        label="First name (optional)"
        maxLength={100}
        value={value.firstName}
        onChange={(event) => onChange({ firstName: event.target.value })}
      />
      <TextField
        id="last-name"
        label="Last name (optional)"
        maxLength={100}
        value={value.lastName}
        onChange={(event) => onChange({ lastName: event.target.value })}
      />
    </div>
  );
}
