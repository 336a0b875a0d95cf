"use client";

import { Panel } from "@/components/ui/panel";
import { productNames } from "@/lib/catalog";
import type { MySeat } from "@/lib/seats/get-my-seats";
import { FreeMySeat } from "./free-my-seat";
import { HoldList } from "./hold-list";
import { Question } from "./question";
import { SeatStatus } from "./seat-status";
import type { ReadAt } from "./time-left";

const kinds = { none: "No seat", named: "Named seat", shared: "Shared seat" } as const;

/** What I have of one product, what I occupy of it, and the button that frees it. */
export function MySeatPanel({ seat, read, ask }: { seat: MySeat; read: ReadAt; ask: readonly string[] }) {
  const { product, question } = seat;
  return (
    <Panel
      title={productNames[product]}
      aside={<span className="text-label font-regular text-ink-2">{kinds[seat.seatType]}</span>}
    >
      <div className="flex flex-col gap-3">
        {question && <Question product={product} question={question} />}
        <SeatStatus seat={seat} read={read} ask={ask} />
        {seat.occupancyId && <FreeMySeat seat={seat} occupancyId={seat.occupancyId} />}
        <HoldList product={product} holds={seat.holds} at={read.at} />
      </div>
    </Panel>
  );
}
