"use client";

import { FieldError } from "@/components/ui/field";
import { SeatGlyph } from "@/components/ui/seat-glyph";
import { Stepper } from "@/components/ui/stepper";
import { type Product, poolName } from "@/lib/catalog";
import type { PoolCounts } from "@/lib/subscription/get-subscription";
import { namedFieldId } from "./named-field-id";

type NamedSeatsRowProps = {
  product: Product;
  counts: PoolCounts;
  value: string;
  error: string | undefined;
  onChange: (value: string) => void;
};

/** One product's Named seats: how many there are, how many are assigned, and the number to change. */
export function NamedSeatsRow({ product, counts, value, error, onChange }: NamedSeatsRowProps) {
  const { capacity, assigned } = counts;
  const change = Number(value) - capacity;
  return (
    <div className="border-b border-border py-3">
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
        <div>
          <p className="flex items-center gap-2 font-medium">
            <SeatGlyph product={product} seatType="named" fill="used" />
            {poolName(product, "named")}
          </p>
          <p className="text-ink-2 tabular-nums">
            You have {capacity}, {assigned} assigned{" "}
            {Number.isInteger(change) && change !== 0 && (
              <strong className="font-medium text-ink">{change > 0 ? `+${change}` : `−${-change}`}</strong>
            )}
          </p>
        </div>
        <Stepper
          id={namedFieldId(product)}
          label={`${poolName(product, "named")} seats`}
          one={`${poolName(product, "named")} seat`}
          value={value}
          invalid={error !== undefined}
          onChange={onChange}
        />
      </div>
      {error && <FieldError id={namedFieldId(product)}>{error}</FieldError>}
    </div>
  );
}
