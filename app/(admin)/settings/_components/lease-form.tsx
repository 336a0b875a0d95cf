"use client";

import { Panel } from "@/components/ui/panel";
import { RadioGroup } from "@/components/ui/radio-group";
import { TextField } from "@/components/ui/text-field";
import { type Product, productNames } from "@/lib/catalog";
import { boundWords, leaseBounds } from "@/lib/settings/lease-bounds";
import type { LeaseSettings } from "@/lib/settings/lease-settings";
import { fieldId, fieldsOf } from "./lease-fields";
import { SettingsForm } from "./settings-form";
import { useLeaseForm } from "./use-lease-form";

/** One product's times and its line, with a Save of its own. */
export function LeaseForm({ product, settings }: { product: Product; settings: LeaseSettings }) {
  const form = useLeaseForm(product, settings);
  const { draft, change, errorOf } = form;
  const name = productNames[product];

  return (
    <Panel title={name}>
      <SettingsForm form={form} label={`${name} settings`} saveLabel={`Save: ${name}`}>
        {fieldsOf[product].map(({ name, label, hint }) => {
          const id = fieldId(product, name);
          return (
            <TextField
              key={id}
              id={id}
              label={label}
              hint={`${hint} ${boundWords(name)}.`}
              unit={leaseBounds[name].unit}
              inputMode="numeric"
              value={draft[name]}
              error={errorOf(id)}
              onChange={(event) => change({ [name]: event.target.value })}
            />
          );
        })}
        <RadioGroup
          legend="Agents in line see"
          value={draft.lineNames ? "names" : "position"}
          onChange={(shown) => change({ lineNames: shown === "names" })}
          options={[
            { value: "names", label: "Names", hint: "who is ahead of them, and for how long" },
            { value: "position", label: "Position", hint: "only how many are ahead" },
          ]}
        />
      </SettingsForm>
    </Panel>
  );
}
