"use client";

import { TextField } from "@/components/ui/text-field";

/** A one-time link to hand on. It was copied already; where that is forbidden it can be selected here. */
export function LinkField({ label, link }: { label: string; link: string }) {
  return (
    <TextField
      label={label}
      hint="Copied. Works once; whoever has it can sign in as this person."
      readOnly
      value={link}
      onFocus={(event) => event.target.select()}
    />
  );
}
