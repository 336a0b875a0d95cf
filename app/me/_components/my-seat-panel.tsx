"use client";

import { Panel } from "@/components/ui/panel";
import { productNames } from "@/lib/catalog";
import type { MySeat } from "@/lib/seats/get-my-seats";
import { FreeMySeat } from "./free-my-seat";
import { HoldList } from "./hold-list";
import { SeatStatus } from "./seat-status";

const kinds = { none: "No seat", named: "Named seat", shared: "Shared seat" } as const;

/** What I have of one product, what I occupy of it, and the button that frees it. */
export function MySeatPanel({ seat, at, ask }: { seat: MySeat; at: string; ask: readonly string[] }) {
  return (
    <Panel
      title={productNames[seat.product]}
      aside={<span className="text-label font-regular text-ink-2">{kinds[seat.seatType]}</span>}
    >
      <div className="flex flex-col gap-3">
        <SeatStatus seat={seat} at={at} ask={ask} />
        <HoldList holds={seat.holds} at={at} />
        {seat.occupancyId && <FreeMySeat seat={seat} occupancyId={seat.occupancyId} />}
      </div>
    </Panel>
  );
}
