"use client";

import { ClockTime } from "@/components/ui/clock-time";
import { counted } from "@/components/ui/counted";
import { elapsed } from "@/components/ui/elapsed";
import type { MySeat } from "@/lib/seats/get-my-seats";
import { isIdle } from "./my-seat-words";
import { StatusLine } from "./status-line";

/** I occupy a Shared seat: since when, and whether anybody is connected. */
export function InUse({ seat, at }: { seat: MySeat; at: string }) {
  const { product, since, pool } = seat;
  return (
    <>
      <StatusLine product={product} seatType="shared" fill="used" words="In use by you" />
      {since && (
        <p className="text-ink-2 tabular-nums">
          {isIdle(seat) ? "You hold a seat without a connected session since " : "Since "}
          <ClockTime at={since} /> ({elapsed(Date.parse(at) - Date.parse(since))}).
        </p>
      )}
      {pool && pool.waiting > 0 && (
        <p className="text-ink-2">
          {counted(pool.waiting, "agent")} {pool.waiting === 1 ? "waits" : "wait"} for a seat.
        </p>
      )}
    </>
  );
}
