"use client";

import { useEffect, useState } from "react";
import { flushSync } from "react-dom";
import { LiveAge } from "@/components/live/live-age";
import { useSeatCounts } from "@/components/shell/use-seat-counts";
import { Panel } from "@/components/ui/panel";
import { VisuallyHidden } from "@/components/ui/visually-hidden";
import { productNames, products, seatChoiceNames } from "@/lib/catalog";
import type { ShortPool } from "@/lib/users/people-refused";
import { AgentPicker, type Wanted } from "./agent-picker";
import { HandOverNote } from "./hand-over-note";
import { InsufficientSeats } from "./insufficient-seats";
import { choiceId, ProductChoice } from "./product-choice";
import { handedOver, type SeatDraft, withHandOver, withSeat } from "./seat-draft";
import { type Seats, seatGains, shortPools } from "./seat-numbers";
import { seatNumbersOf } from "./seat-numbers-of";
import { type Reach, shortAnnouncement } from "./ways-out";

const insufficientSeatsId = "insufficient-seats";

type ProductsPaneProps = {
  /** The person, as notes name them. */
  name: string;
  /** Nobody can hand a seat over to themselves. */
  personId?: string;
  had: Seats;
  value: SeatDraft;
  onChange: (value: SeatDraft) => void;
  /** Pools that the server found short at the last save of these same choices. */
  refused: readonly ShortPool[];
  reach: Reach;
};

/** What a person has of each product, with live counts; says at once when there are not seats enough (R4). */
export function ProductsPane({ name, personId, had, value, onChange, refused, reach }: ProductsPaneProps) {
  const { counts, updatedAt } = useSeatCounts();
  const [picking, setPicking] = useState<Wanted | null>(null);
  const numbers = seatNumbersOf(counts);
  useEffect(() => {
    if (refused.length > 0) document.getElementById(insufficientSeatsId)?.focus();
  }, [refused]);
  const foreseen = numbers ? shortPools(numbers, seatGains(had, value.seats, handedOver(value))) : [];
  const short = refused.length > 0 ? refused : foreseen;
  return (
    <Panel title="Products" aside={<LiveAge updatedAt={updatedAt} />}>
      <div className="flex flex-col gap-4">
        {products.map((product) => (
          <div key={product}>
            <ProductChoice
              product={product}
              had={had[product]}
              chosen={value.seats[product]}
              onChange={(seat) => onChange(withSeat(value, product, seat))}
              numbers={numbers}
              name={name}
            />
            <HandOverNote
              from={value.handOvers[product]}
              what={`${productNames[product]} ${seatChoiceNames[value.seats[product]]}`}
              to={name}
              onKeep={() => onChange(withHandOver(value, product, undefined))}
            />
          </div>
        ))}
        <VisuallyHidden>
          <span role="status">{shortAnnouncement(short)}</span>
        </VisuallyHidden>
        <InsufficientSeats
          titleId={insufficientSeatsId}
          short={short}
          reach={reach}
          onChooseAgent={(product, seatType) => setPicking({ product, seatType })}
        />
      </div>
      <AgentPicker
        wanted={picking}
        exceptIds={personId ? [personId] : []}
        agentsOnly={reach.agentsOnly}
        onClose={() => setPicking(null)}
        onChoose={(product, agent) => {
          flushSync(() => {
            onChange(withHandOver(value, product, { id: agent.id, name: agent.name, version: agent.version }));
            setPicking(null);
          });
          // The button that opened the picker is gone with the shortage: on from the choice that caused it.
          document.getElementById(choiceId(product))?.querySelector<HTMLElement>(":checked")?.focus();
        }}
      />
    </Panel>
  );
}
