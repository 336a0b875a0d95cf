import { NativeSelect } from "@/components/ui/native-select";
import { RadioGroup } from "@/components/ui/radio-group";
import { productNames, products, seatChoiceNames, seatTypes } from "@/lib/catalog";
import type { BulkDraft } from "./bulk-draft";

type FieldsProps = { draft: BulkDraft; onChange: (draft: BulkDraft) => void };

const options = [
  { value: "", label: "Leave as is" },
  ...seatTypes.map((value) => ({ value, label: seatChoiceNames[value] })),
];

/** Which seats, and what becomes of those that people have. */
export function GiveFields({ draft, onChange }: FieldsProps) {
  return (
    <>
      <div className="grid gap-3 sm:grid-cols-2">
        {products.map((product, index) => (
          <NativeSelect
            key={product}
            label={productNames[product]}
            options={options}
            data-initial-focus={index === 0 || undefined}
            value={draft.give[product] ?? ""}
            onChange={({ target }) =>
              onChange({
                ...draft,
                give: { ...draft.give, [product]: seatTypes.find((type) => type === target.value) },
              })
            }
          />
        ))}
      </div>
      <RadioGroup
        legend="Whoever has another seat of the product"
        value={draft.how}
        onChange={(how) => onChange({ ...draft, how })}
        options={[
          { value: "add", label: "Add to what they have", hint: "Nobody gives up a seat" },
          { value: "replace", label: "Replace what they have", hint: "The other seat is free for someone else" },
        ]}
      />
    </>
  );
}
