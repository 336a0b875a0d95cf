import { SeatStrip } from "@/components/ui/seat-strip";
import type { Product } from "@/lib/catalog";
import type { MySeat } from "@/lib/seats/get-my-seats";

/** How the full pool stands: all in use, how many of them are clearing or kept for somebody, and how many wait. */
export function PoolNow({ product, pool }: { product: Product; pool: NonNullable<MySeat["pool"]> }) {
  const { capacity, inUse, clearing, offered, waiting } = pool;
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
      <SeatStrip
        product={product}
        seatType="shared"
        capacity={capacity}
        used={inUse}
        clearing={clearing}
        held={offered}
      />
      <span className="text-ink-2 tabular-nums">
        {inUse + clearing + offered} of {capacity} in use{clearing > 0 && `, ${clearing} of them clearing`}
        {offered > 0 && `, ${offered} kept for the next`}
        {waiting > 0 && `, ${waiting} waiting`}
      </span>
    </div>
  );
}
