"use client";

import { TextField } from "@/components/ui/text-field";
import type { MadeLink } from "./use-copied-link";

/** A one-time link to hand on: copied already, or to be selected here. */
export function LinkField({ label, link: { url, copied } }: { label: string; link: MadeLink }) {
  return (
    <TextField
      label={label}
      hint={`${copied ? "Copied." : "Copy it from here."} Works once; whoever has it can sign in as this person.`}
      readOnly
      value={url}
      onFocus={(event) => event.target.select()}
    />
  );
}
