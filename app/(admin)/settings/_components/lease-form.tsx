"use client";

import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Panel } from "@/components/ui/panel";
import { RadioGroup } from "@/components/ui/radio-group";
import { TextField } from "@/components/ui/text-field";
import { type Product, productNames } from "@/lib/catalog";
import { boundWords, leaseBounds } from "@/lib/settings/lease-bounds";
import type { LeaseSettings } from "@/lib/settings/lease-settings";
import { LeaveGuard } from "../../users/_form/leave-guard";
import { ChangedMeanwhile } from "./changed-meanwhile";
import { fieldId, fieldsOf } from "./lease-fields";
import { useLeaseForm } from "./use-lease-form";

/** One product's times and its line, with a Save of its own. */
export function LeaseForm({ product, settings }: { product: Product; settings: LeaseSettings }) {
  const form = useLeaseForm(product, settings);
  const { draft, change, errors } = form;
  const name = productNames[product];
  const errorOf = (id: string) => errors.find((error) => error.id === id)?.message;

  return (
    <Panel title={name}>
      <form
        noValidate
        aria-label={`${name} settings`}
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          form.submit();
        }}
      >
        <ErrorSummary errors={errors} />
        {form.theirs && <ChangedMeanwhile onShow={form.showTheirs} onKeep={form.keepMine} />}
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
        <div className="flex flex-wrap gap-2">
          <Button
            type="submit"
            variant="primary"
            pending={form.pending}
            pendingLabel="Saving…"
            aria-label={`Save: ${name}`}
          >
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
    </Panel>
  );
}
