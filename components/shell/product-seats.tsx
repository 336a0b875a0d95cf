"use client";

import { useId } from "react";
import { LiveAge } from "@/components/live/live-age";
import { productNames, products } from "@/lib/catalog";
import type { ProductSeatCounts, SeatCounts } from "@/lib/seats/seat-counts";
import { type PoolCount, SeatLine } from "./seat-line";
import { useSeatCounts } from "./use-seat-counts";

/** The current seat count of every pool: Named assigned of bought, Shared in use of bought, kept up to date. */
export function ProductSeats({ initial }: { initial: SeatCounts | undefined }) {
  const { counts, updatedAt, failed } = useSeatCounts({ initial, poll: true });
  const heading = useId();
  const unknown = failed ? "unavailable" : "loading";
  return (
    <section aria-labelledby={heading} className="flex flex-col gap-3">
      <div className="flex items-baseline justify-between gap-2 px-6">
        <h2 id={heading} className="text-label text-ink-2">
          Product Seats
        </h2>
        {counts && <LiveAge updatedAt={updatedAt} />}
      </div>
      {products.map((product) => (
        <div key={product}>
          <h3 className="px-6 pb-1 font-medium">{productNames[product]}</h3>
          <SeatLine product={product} seatType="named" count={counts ? named(counts[product]) : unknown} />
          <SeatLine product={product} seatType="shared" count={counts ? shared(counts[product]) : unknown} />
        </div>
      ))}
    </section>
  );
}

const named = ({ named }: ProductSeatCounts): PoolCount => ({
  capacity: named.capacity,
  used: named.assigned,
  clearing: 0,
  offered: 0,
  waiting: 0,
});

const shared = ({ shared }: ProductSeatCounts): PoolCount => ({
  capacity: shared.capacity,
  used: shared.inUse,
  clearing: shared.clearing,
  offered: shared.offered,
  waiting: shared.waiting,
});
