"use client";

import { Fragment } from "react";
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
        <div className="flex w-full flex-wrap items-center gap-2">
          {short.map((pool) => (
            <Fragment key={`${pool.product} ${pool.seatType}`}>
              <p className="basis-full">
                {shortfall(pool)} {lastGivenWords(pool)}
              </p>
              {reach.mayTakeSeats && pool.assigned > 0 && (
                <Button onClick={() => onChooseAgent(pool.product, pool.seatType)}>
                  Choose an agent
                  <VisuallyHidden> who hands over a {poolName(pool.product, pool.seatType)} seat</VisuallyHidden>
                </Button>
              )}
            </Fragment>
          ))}
          <WaysToSeats reach={reach} product={product} />
        </div>
      </Notice>
    </div>
  );
}
