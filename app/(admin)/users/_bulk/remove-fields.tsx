import { Checkbox } from "@/components/ui/checkbox";
import { Fieldset } from "@/components/ui/fieldset";
import { productNames, products } from "@/lib/catalog";
import type { BulkDraft } from "./bulk-draft";

/** The seats of which products are removed. */
export function RemoveFields({ draft, onChange }: { draft: BulkDraft; onChange: (draft: BulkDraft) => void }) {
  return (
    <Fieldset legend="Remove the seats of">
      {products.map((product, index) => (
        <Checkbox
          key={product}
          label={productNames[product]}
          data-initial-focus={index === 0 || undefined}
          checked={draft.remove.includes(product)}
          onChange={({ target }) =>
            onChange({
              ...draft,
              remove: target.checked ? [...draft.remove, product] : draft.remove.filter((each) => each !== product),
            })
          }
        />
      ))}
    </Fieldset>
  );
}
