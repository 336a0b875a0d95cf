"use client";

import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { VisuallyHidden } from "@/components/ui/visually-hidden";
import { type Product, poolName, type SeatType } from "@/lib/catalog";
import { refusals } from "@/lib/refusal";
import type { ShortPool } from "@/lib/users/people-refused";
import { lastGivenWords, shortfall } from "./seat-words";
import type { Reach } from "./ways-out";
import { WaysToSeats } from "./ways-to-seats";

type InsufficientSeatsProps = {
  titleId: string;
  short: readonly ShortPool[];
  reach: Reach;
  onChooseAgent: (product: Product, seatType: SeatType) => void;
};

/** R4 in place: every pool that is short, and the three ways out to those who may take them. */
export function InsufficientSeats({ titleId, short, reach, onChooseAgent }: InsufficientSeatsProps) {
  const [first] = short;
  if (!first) return null;
  const product = short.find(({ seatType }) => seatType === "shared")?.product ?? first.product;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would be one more question of the form
    <div role="group" aria-labelledby={titleId}>
      <Notice tone="warn" titleId={titleId} title={refusals.insufficient_seats.message}>
        {short.map((pool) => (
          <div key={`${pool.product} ${pool.seatType}`} className="flex flex-wrap items-center gap-x-4 gap-y-2">
            <p className="flex-1 basis-80">
              {shortfall(pool)} {lastGivenWords(pool)}
            </p>
            {reach.mayTakeSeats && pool.assigned > 0 && (
              <Button onClick={() => onChooseAgent(pool.product, pool.seatType)}>
                Choose an agent
                <VisuallyHidden> who hands over a {poolName(pool.product, pool.seatType)} seat</VisuallyHidden>
              </Button>
            )}
          </div>
        ))}
        <WaysToSeats reach={reach} product={product} />
      </Notice>
    </div>
  );
}
