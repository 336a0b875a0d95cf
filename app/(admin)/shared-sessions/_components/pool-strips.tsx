import type { ReactNode } from "react";
import { poolWords } from "@/components/end-session/session-words";
import { SeatStrip } from "@/components/ui/seat-strip";
import type { SharedPool } from "@/lib/seats/shared-session";

/** How full each Shared pool is: a strip of seats and the sentence that says the same. */
export function PoolStrips({ pools, aside }: { pools: readonly SharedPool[]; aside: ReactNode }) {
  return (
    <div className="flex flex-wrap items-center justify-between gap-x-8 gap-y-2">
      <ul className="flex flex-wrap gap-x-8 gap-y-2">
        {pools.map((pool) => (
          <li key={pool.product} className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <span className="font-medium tabular-nums">{poolWords(pool)}</span>
            <SeatStrip
              {...pool}
              seatType="shared"
              used={pool.used - pool.clearing - pool.offered}
              held={pool.offered}
            />
          </li>
        ))}
      </ul>
      {aside}
    </div>
  );
}
